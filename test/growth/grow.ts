/** Prints, as JSON, every reading whose steps grow faster than its text: [reading, text, steps at each size]. */
import { countSteps, stepsOf } from './steps.ts';
import { WORST } from './texts.ts';

countSteps();
const { allReadings } = await import('./readings.ts');
const [which, most = '2.6', smallest = '600'] = process.argv.slice(2);
const sizes = [1, 2, 4].map((times) => times * Number(smallest));
const readings = allReadings()[which === 'turns' ? 'turns' : 'readers'];
const bad: unknown[] = [];
let largest = 0;
for (const [reading, read] of Object.entries(readings)) {
  await read('hallo allemaal');
  for (const [text, make] of Object.entries(WORST)) {
    const steps: number[] = [];
    for (const size of sizes) {
      const said = make(size);
      steps.push(await stepsOf(() => read(said)));
    }
    largest = Math.max(largest, ...steps);
    const [one = 0, two = 0, four = 0] = steps;
    if (two > Number(most) * one || four > Number(most) * two) bad.push([reading, text, ...steps]);
  }
}
for (const b of bad) console.log(JSON.stringify(b));
console.log(bad.length, largest);
