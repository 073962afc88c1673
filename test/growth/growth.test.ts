import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SHORT_ANSWER } from '../../src/forms/fieldType.ts';
import { LONGEST_MESSAGE } from '../../src/text/longest.ts';
import { openTalk } from '../helpers/talk.ts';

const run = promisify(execFile);

/** Turns get a share of the texts each; `GROWTH=1` gives them all. */
const SHARE = process.env.GROWTH ?? '6';

type Growth = { counted: number; found: object[] };
let grown: { readers: Growth; turns: Growth };

/** Counted in a process of its own, in which every function and loop of src counts its steps. */
beforeAll(async () => {
  const { stdout } = await run(process.execPath, ['test/growth/grow.ts', '250', SHARE]);
  grown = JSON.parse(stdout) as typeof grown;
}, 900_000);

test('whatever is typed, twice the length takes a reader about twice the steps (case 120)', () => {
  expect(grown.readers.found).toEqual([]);
  expect(grown.readers.counted).toBeGreaterThan(10_000);
});

test('whatever is typed, twice the length takes a whole turn about twice the steps (case 121)', () => {
  expect(grown.turns.found).toEqual([]);
  expect(grown.turns.counted).toBeGreaterThan(1000);
});

test('what is longer than is read at once is refused with both numbers, and changes nothing (case 122)', async () => {
  const talk = await openTalk();
  try {
    const [idle] = await talk.say('a'.repeat(LONGEST_MESSAGE + 1));
    expect(idle?.text).toContain('4.001 tekens en ik lees er hier tot 4.000');
    await talk.say('ik wil iemand aanmelden voor de startdag');
    await talk.say('Almere');
    const said = await talk.say(`Jan de Vries${' en nog veel meer'.repeat(SHORT_ANSWER / 10)}`);
    expect(said[0]?.text).toContain('ik lees er hier tot 1.000');
    expect(said.at(-1)?.text).toContain('Wie wilt u aanmelden');
    const sofar = await talk.say('wat heb je al');
    expect(sofar[0]?.text).toContain('Almere');
    expect(sofar[0]?.text).not.toContain('Jan');
  } finally {
    await talk.close();
  }
}, 120_000);

test('marks piled up on a letter stay, and take time in proportion (case 120)', async () => {
  const { composed } = await import('../../src/text/clean.ts');
  const piled = `e${'\u0301\u0323'.repeat(100)}`;
  expect(composed('cafe\u0301')).toBe('caf\u00e9');
  expect(composed(piled).replaceAll('\u034f', '').normalize('NFC')).toBe(piled.normalize('NFC'));
  expect(composed(composed(piled))).toBe(composed(piled));
});
