import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kept, keptLately, keyOf } from '../../src/knowledgeFolder/keptFile.ts';

let folder: string;
let file: string;
let made: number;

const KEY = Buffer.alloc(32, 1);
const VALUE = {
  words: new Map([['ambassadeur', [1, 2]]]),
  weights: Float32Array.of(0.5, -1),
  values: Float64Array.of(0.1),
  said: 'één zin',
};
const make = () => {
  made += 1;
  return VALUE;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwijzer-'));
  file = join(folder, 'cache', 'kept.bin');
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was made once is there the next time, all of it', () => {
  kept(file, KEY, make);
  expect(kept(file, KEY, make)).toEqual(VALUE);
  expect(made).toBe(1);
});

test('with another key it is made afresh, and that is what is kept from then on', () => {
  kept(file, KEY, () => ({ said: 'oud' }));
  const other = Buffer.alloc(32, 2);
  expect(kept(file, other, make)).toEqual(VALUE);
  expect(kept(file, other, make)).toEqual(VALUE);
  expect(made).toBe(1);
});

const broken: Record<string, (whole: Buffer) => Buffer> = {
  empty: () => Buffer.alloc(0),
  'cut short': (whole) => whole.subarray(0, whole.length - 5),
  'a key and nothing else': (whole) => whole.subarray(0, 32),
  'one bit turned over': (whole) => {
    const turned = Buffer.from(whole);
    turned.writeUInt8(turned.readUInt8(whole.length - 3) ^ 1, whole.length - 3);
    return turned;
  },
  'something else': () =>
    Buffer.from('geen bestand van ons, maar wel lang genoeg om er een sleutel in te zoeken'),
};

test.each(Object.entries(broken))('a file that is %s is made again, and is sound after it', (_, damage) => {
  kept(file, KEY, make);
  writeFileSync(file, damage(readFileSync(file)));
  expect(kept(file, KEY, make)).toEqual(VALUE);
  expect(kept(file, KEY, make)).toEqual(VALUE);
  expect(made).toBe(2);
});

test('where no file can be written the value is made each time, and nothing is left behind', () => {
  writeFileSync(join(folder, 'cache'), 'a file where the folder should be');
  expect(kept(file, KEY, make)).toEqual(VALUE);
  expect(kept(file, KEY, make)).toEqual(VALUE);
  expect(made).toBe(2);
});

test('a folder that nobody may write in does not keep the bot from starting', () => {
  mkdirSync(join(folder, 'cache'));
  chmodSync(join(folder, 'cache'), 0o555);
  expect(kept(file, KEY, make)).toEqual(VALUE);
  chmodSync(join(folder, 'cache'), 0o755);
});

test('a folder in the place of the file does not either', () => {
  mkdirSync(file, { recursive: true });
  expect(kept(file, KEY, make)).toEqual(VALUE);
});

test('without a key nothing is kept', () => {
  kept(file, undefined, make);
  expect(existsSync(file)).toBe(false);
});

test('what cannot be made is not kept, and says why', () => {
  const fails = () => {
    throw new Error('regel 3 klopt niet');
  };
  expect(() => kept(file, KEY, fails)).toThrow('regel 3 klopt niet');
  expect(existsSync(file)).toBe(false);
});

describe('the key', () => {
  const code = Buffer.from('code');

  test('is the same for the same data and code, and another for other data or code', () => {
    const key = keyOf({ wordings: ['een'] }, code);
    expect(key).toHaveLength(32);
    expect(keyOf({ wordings: ['een'] }, code)).toEqual(key);
    expect(keyOf({ wordings: ['twee'] }, code)).not.toEqual(key);
    expect(keyOf({ wordings: ['een'] }, Buffer.from('other code'))).not.toEqual(key);
  });

  test('there is none where the code is not found', () => {
    expect(keyOf([], undefined)).toBeUndefined();
  });
});

test('of what is made from more than one thing, those used last stay', () => {
  const dir = join(folder, 'lately');
  kept(join(folder, 'one.bin'), Buffer.alloc(32), make);
  const most = 2 * statSync(join(folder, 'one.bin')).size;
  made = 0;
  const use = (n: number) => keptLately(dir, Buffer.alloc(32, n), make, most);
  for (const n of [1, 2, 1, 3]) {
    use(n);
    for (const name of readdirSync(dir)) {
      const { mtimeMs } = statSync(join(dir, name));
      utimesSync(join(dir, name), mtimeMs / 1000 - 10, mtimeMs / 1000 - 10);
    }
  }
  expect(made).toBe(3);
  expect(readdirSync(dir)).toHaveLength(2);
  use(1);
  use(3);
  expect(made).toBe(3);
});
