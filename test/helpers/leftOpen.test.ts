import { closedAtEnd } from './leftOpen.ts';

let closed: string[];
const opened = (name: string) =>
  closedAtEnd(() => {
    closed.push(name);
    return Promise.resolve();
  });

/** What follows is done as if another test file ran. */
function nextFile(): void {
  expect.setState({ testPath: `${expect.getState().testPath}+` });
}

beforeEach(() => {
  closed = [];
});

test('what a test file leaves open is closed when the next one opens something', () => {
  opened('left');
  opened('of the same file');
  expect(closed).toEqual([]);
  nextFile();
  opened('of the next file');
  expect(closed).toEqual(['left', 'of the same file']);
});

test('what was closed is not closed again', async () => {
  const close = opened('closed');
  await close();
  nextFile();
  opened('of the next file');
  expect(closed.filter((name) => name === 'closed')).toHaveLength(1);
});
