import { join } from 'node:path';
import type { Form } from '../forms/form.ts';
import { checkForm } from '../forms/checkForm.ts';
import { formSchema } from '../forms/formFile.ts';
import type { AnnotatedLetter, FileFault } from '../knowledge/knowledge.ts';
import { textsFor, withAdded } from './additions.ts';
import { filesIn, stem } from './filesIn.ts';
import { readWith, readYaml } from './yamlFile.ts';

const WISHES = '.wensen.txt';

/**
 * Reads the forms in knowledge/forms, with the wishes that stand beside them.
 * @param known names of the lists and letters that a form may name
 * @returns the forms that can be read; what is wrong is added to the faults
 */
export function readForms(
  dir: string,
  known: { lists: string[]; letters: string[] },
  faults: FileFault[],
): Form[] {
  const files = filesIn(dir, 'forms', '.yaml');
  for (const file of filesIn(dir, 'forms', WISHES))
    if (!files.includes(file.replace(WISHES, '.yaml')))
      faults.push({ file, line: 1, message: `er is geen formulier "${stem(file, WISHES)}"` });
  const courses = filesIn(dir, 'courses', '.yaml').map((file) => stem(file, '.yaml'));
  const prefixes = new Map<string, string>();
  return files.flatMap((file) => {
    const yaml = withAdded(
      readYaml(join(dir, file), file),
      textsFor(['wishes'], dir, file.replace('.yaml', WISHES), faults),
    );
    const form = readWith(yaml, formSchema, faults);
    if (form) faults.push(...checkForm(form, { ...known, courses }).map(yaml.place));
    const other = form && prefixes.get(form.prefix);
    if (form && other !== undefined) {
      const message = `"${form.prefix}" is al het begin van de nummers van ${other}`;
      faults.push(yaml.place({ path: ['prefix'], message }));
    } else if (form) prefixes.set(form.prefix, file);
    return form ? [form] : [];
  });
}

/** @returns the forms that name a fact which their letter does not have */
export function checkAbout(
  dir: string,
  forms: readonly Form[],
  letters: readonly AnnotatedLetter[],
): FileFault[] {
  return forms.flatMap(({ id, letter, about }) => {
    const facts = letters.find((one) => one.letter.id === letter)?.facts.map((fact) => fact.id);
    if (about === undefined || facts === undefined || facts.includes(about)) return [];
    const file = `forms/${id}.yaml`;
    const message = `brief "${letter}" heeft geen feit "${about}"`;
    return [readYaml(join(dir, file), file).place({ path: ['about'], message })];
  });
}

/** @returns the forms there are by their files, those with faults included */
export function formNames(dir: string): string[] {
  return filesIn(dir, 'forms', '.yaml').map((file) => stem(file, '.yaml'));
}
