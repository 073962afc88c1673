import { readFileSync } from 'node:fs';
import { allDays, outcomeOf } from '../language/days/meant.ts';
import type { Outcome, Want } from '../language/days/meant.ts';

/** A line of a set: `want` is empty where no day is meant. */
interface Item {
  readonly id: string;
  readonly text: string;
  readonly today: string;
  readonly want: readonly Want[];
}

const [file = '', ...options] = process.argv.slice(2);
const items = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Item);
const results = items.map((item) => ({
  item,
  ...outcomeOf(item.text, item.today, allDays(item.want, item.today)),
}));
const quiet = options.includes('--quiet') || file.includes('.held.');
if (!quiet)
  for (const { item, outcome, got } of results.filter((one) => one.outcome !== 'right'))
    console.log(
      `${outcome} ${item.today} ${item.text}\n  meant ${JSON.stringify(item.want)}\n  read  ${JSON.stringify(got)}`,
    );
const meant = results.filter(({ item }) => item.want.length > 0);
const none = results.filter(({ item }) => item.want.length === 0);
const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${Math.round((1000 * part) / Math.max(1, whole)) / 10}%)`;
const count = (outcome: Outcome): number => meant.filter((one) => one.outcome === outcome).length;
console.log(`all values right     ${share(count('right'), meant.length)}`);
console.log(`days right           ${share(meant.filter(({ days }) => days).length, meant.length)}`);
console.log(`asked                ${share(count('asked'), meant.length)}`);
console.log(`a wrong value        ${share(count('wrong'), meant.length)}`);
console.log(
  `silent where nothing ${share(none.filter(({ outcome }) => outcome === 'right').length, none.length)}`,
);
