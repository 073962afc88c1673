import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kept, keyOf } from '../../src/knowledgeFolder/keptFile.ts';

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

test('what was made once is there the next time, all of it', async () => {
  await kept(file, KEY, make);
  expect(await kept(file, KEY, make)).toEqual(VALUE);
  expect(made).toBe(1);
});

test('with another key it is made afresh, and that is what is kept from then on', async () => {
  await kept(file, KEY, () => ({ said: 'oud' }));
  const other = Buffer.alloc(32, 2);
  expect(await kept(file, other, make)).toEqual(VALUE);
  expect(await kept(file, other, make)).toEqual(VALUE);
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

test.each(Object.entries(broken))(
  'a file that is %s is made again, and is sound after it',
  async (_, damage) => {
    await kept(file, KEY, make);
    writeFileSync(file, damage(readFileSync(file)));
    expect(await kept(file, KEY, make)).toEqual(VALUE);
    expect(await kept(file, KEY, make)).toEqual(VALUE);
    expect(made).toBe(2);
  },
);

test('where no file can be written the value is made each time, and nothing is left behind', async () => {
  writeFileSync(join(folder, 'cache'), 'a file where the folder should be');
  expect(await kept(file, KEY, make)).toEqual(VALUE);
  expect(await kept(file, KEY, make)).toEqual(VALUE);
  expect(made).toBe(2);
});

test('a folder that nobody may write in does not keep the bot from starting', async () => {
  mkdirSync(join(folder, 'cache'));
  chmodSync(join(folder, 'cache'), 0o555);
  expect(await kept(file, KEY, make)).toEqual(VALUE);
  chmodSync(join(folder, 'cache'), 0o755);
});

test('a folder in the place of the file does not either', async () => {
  mkdirSync(file, { recursive: true });
  expect(await kept(file, KEY, make)).toEqual(VALUE);
});

test('without a key nothing is kept', async () => {
  await kept(file, undefined, make);
  expect(existsSync(file)).toBe(false);
});

test('what cannot be made is not kept, and says why', async () => {
  const fails = () => {
    throw new Error('regel 3 klopt niet');
  };
  await expect(kept(file, KEY, fails)).rejects.toThrow('regel 3 klopt niet');
  expect(existsSync(file)).toBe(false);
});

describe('the key', () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, 'letters', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'letters', name), text);
  };
  const key = () => keyOf([join(folder, 'letters')]);

  test('is the same for the same files', () => {
    write('een.txt', 'brief');
    expect(key()).toEqual(key());
    expect(key()).toHaveLength(32);
  });

  test.each<[string, () => void]>([
    ['a letter that changes by one sign', () => write('een.txt', 'brieg')],
    ['a letter that comes', () => write('twee.txt', '')],
    ['a file deeper down', () => write('deep/drie.txt', 'x')],
    ['a letter that goes', () => rmSync(join(folder, 'letters', 'een.txt'))],
  ])('changes with %s', (_, change) => {
    write('een.txt', 'brief');
    const before = key();
    change();
    expect(key()).not.toEqual(before);
  });

  test('there is none of a folder that is not there', () => {
    expect(keyOf([join(folder, 'weg')])).toBeUndefined();
  });
});
