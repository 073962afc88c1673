import { lately } from '../../src/text/lately.ts';

function counted(most?: number) {
  const read: string[] = [];
  const words = lately((text: string) => {
    read.push(text);
    return text.split(' ');
  }, most);
  return { read, words };
}

test('a text that was read lately is not read again, and gives the same', () => {
  const { read, words } = counted();
  expect(words('een twee')).toBe(words('een twee'));
  words('drie');
  words('een twee');
  expect(read).toEqual(['een twee', 'drie']);
});

test('of more texts than are kept the oldest is read again', () => {
  const { read, words } = counted(2);
  for (const text of ['a', 'b', 'c', 'b', 'a']) words(text);
  expect(read).toEqual(['a', 'b', 'c', 'a']);
});

test('what gives nothing is read once too', () => {
  const read: string[] = [];
  const nothing = lately((text: string): undefined => void read.push(text));
  expect([nothing(''), nothing('')]).toEqual([undefined, undefined]);
  expect(read).toEqual(['']);
});
