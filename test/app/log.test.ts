import { describeError } from '../../src/app/log.ts';

test('an error is written down without its message, which may quote someone', () => {
  const error = Object.assign(
    new TypeError('Jan de Boer woont in Utrecht', { cause: new Error('jan@x.nl') }),
    {
      code: 'E_TEST',
    },
  );
  const written = JSON.stringify(describeError(error));
  expect(written).toContain('TypeError');
  expect(written).toContain('E_TEST');
  expect(written).toContain('log.test.ts');
  expect(written).not.toMatch(/Jan|jan@x/);
});

test('what is thrown without being an error is written down by its type', () => {
  expect(describeError('Jan de Boer')).toEqual({ type: 'string' });
});
