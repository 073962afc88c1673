import { secrets } from '../src/app/secrets.ts';

test('a code is six digits, and is recognised without being kept', () => {
  for (let time = 0; time < 200; time += 1) {
    const code = secrets.code();
    expect(code).toMatch(/^\d{6}$/);
    const sealed = secrets.seal(code);
    expect(sealed).not.toContain(code);
    expect(secrets.seal(code)).not.toBe(sealed);
    expect(secrets.opens(code, sealed)).toBe(true);
    expect(
      secrets.opens(
        code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
        sealed,
      ),
    ).toBe(false);
  }
  expect(secrets.opens('123456', '')).toBe(false);
});

test('a pseudonym is the same for the same text, and does not tell it', () => {
  expect(secrets.pseudonym('anna')).toBe(secrets.pseudonym('anna'));
  expect(secrets.pseudonym('anna')).not.toBe(secrets.pseudonym('Anna'));
  expect(secrets.pseudonym('anna')).not.toContain('anna');
});
