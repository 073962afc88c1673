import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { fieldTypes } from '../../src/forms/fieldTypes.ts';
import { checkForm } from '../../src/forms/checkForm.ts';
import { formSchema } from '../../src/forms/formFile.ts';

const guide = readFileSync('docs/formulier.md', 'utf8');

test('the form of the guide for editors is a form', () => {
  const example: unknown = load(/```yaml\n([^]*?)```/.exec(guide)?.[1] ?? '');
  const form = formSchema.parse(example);
  expect(checkForm(form, { lists: [] })).toEqual([]);
});

test('the guide names every type of field, and none that there is not', () => {
  const rows = guide.split('\n').filter((line) => /^\| `/.test(line));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]),
  );
  expect(named.sort()).toEqual(Object.keys(fieldTypes).sort());
});
