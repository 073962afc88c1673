import { fill } from '../text/fill.ts';
import { dutchDay } from '../time/dutch.ts';
import type { Condition, Field, Form, Option, Wanted } from './form.ts';

/** One turn of a form as it is asked: what the bot says, and what somebody may say back. */
export interface ScriptStep {
  /** What it is about; empty for the opening and the end. */
  label: string;
  says: string[];
  /** An answer that is understood. */
  example?: string;
  help?: string;
  /** When it is asked, where that is not always. */
  when?: string;
  choices?: string[];
}

/**
 * @param choices what can be chosen from a list, by its name
 * @returns how a form is asked, from its opening to what is said when it is handed in
 */
export function scriptOf(form: Form, choices: (list: string) => readonly Option[]): ScriptStep[] {
  const named = form.fields.find(({ id }) => id === form.marked?.person)?.example ?? 'de persoon';
  const asked = form.fields.filter(({ optional }) => !optional);
  const seen = new Set<string>();
  const steps = asked.flatMap((field): ScriptStep[] => {
    const group = field.group === undefined ? undefined : form.groups?.[field.group];
    if (group && seen.has(field.group!)) return [];
    if (group) {
      seen.add(field.group!);
      return [{ label: group.label, says: [group.ask], example: group.example, help: group.help }];
    }
    return [stepOf(field, form, named, choices)];
  });
  const offered = form.fields.filter(({ optional }) => optional).map(({ label }) => label);
  return [
    { label: '', says: [form.intro, form.privacy] },
    ...steps,
    {
      label: 'Samenvatting',
      says: [
        'Alle antwoorden op een rij, met de vraag of het klopt.',
        ...(offered.length > 0 ? [`Mag erbij, hoeft niet: ${offered.join(', ')}.`] : []),
      ],
      example: 'ja, verstuur',
    },
    { label: '', says: [fill(form.done, { number: `${form.prefix}-2018-0001` })] },
  ];
}

function stepOf(
  field: Field,
  form: Form,
  named: string,
  choices: (list: string) => readonly Option[],
): ScriptStep {
  const options = [...(field.list === undefined ? [] : choices(field.list)), ...(field.options ?? [])];
  return {
    ...{ label: field.label, says: [fill(field.ask, { wie: named })] },
    ...{ example: field.example, help: field.help },
    ...(field.when && { when: whenSaid(field.when, form) }),
    ...(options.length > 0 && { choices: options.map(({ name }) => name) }),
  };
}

function whenSaid(when: Condition, { fields }: Form): string {
  const label = (id: string) => fields.find((field) => field.id === id)?.label ?? id;
  const all = Object.entries(when).map(([id, wanted]) => `“${label(id)}” ${wantedSaid(wanted)}`);
  return `alleen als ${all.join(' en ')}`;
}

const valueSaid = (value: string | boolean): string =>
  value === true ? 'ja' : value === false ? 'nee' : `“${value}”`;

function wantedSaid(wanted: Wanted): string {
  if (Array.isArray(wanted)) return `${wanted.map(valueSaid).join(' of ')} is`;
  if (typeof wanted !== 'object') return `${valueSaid(wanted)} is`;
  return 'has' in wanted
    ? `iets heeft als ${wanted.has.slice(0, 3).join(', ')}`
    : `niets heeft als ${wanted.lacks.slice(0, 3).join(', ')}`;
}

/** @param day YYYY-MM-DD @returns the sentences of a form that name a day, which change by hand when it does */
export function sentencesNaming(form: Form, day: string): string[] {
  const written = dutchDay(day, false);
  const texts = [
    ...[
      form.title,
      form.intro,
      form.outsideText ?? '',
      form.contact,
      form.done,
      form.privacy,
      form.confirmation ?? '',
    ],
    ...form.fields.flatMap(({ ask, help, remark }) => [ask, help, remark?.text ?? '']),
  ];
  const names = new RegExp(`(?<!\\d)${written}(?!\\p{L})`, 'u');
  return [...new Set(texts.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((one) => names.test(one)))];
}
