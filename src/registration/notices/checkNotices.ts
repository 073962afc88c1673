import type { FormTerms } from '../formTerms.ts';
import { DETAILS } from '../details.ts';
import { placeholders } from '../../text/fill.ts';
import type { NoticeFile } from './noticeTexts.ts';

/** What every sentence may name beside answers and details. */
const ALWAYS = [
  'nummer',
  'formulier',
  'status',
  'aan',
  'afzender',
  'sluit',
  'samenvatting',
  'vervallen',
  'onbereikbaar',
];

/**
 * @returns what is wrong in a file of sentences: a form that is not there, a placeholder that nothing ever fills
 */
export function checkNotices(
  file: NoticeFile,
  forms: readonly FormTerms[],
): { path: (string | number)[]; message: string }[] {
  const form = forms.find(({ id }) => id === file.form);
  if (file.form !== undefined && !form)
    return [{ path: ['form'], message: `er is geen formulier "${file.form}"` }];
  const answers = (form ? [form] : forms).flatMap(({ fields }) => fields.map(({ id }) => id));
  const known = new Set([...ALWAYS, ...Object.keys(DETAILS), ...answers]);
  return textsIn(file).flatMap(({ path, text }) =>
    placeholders(text)
      .filter((name) => !known.has(name))
      .map((name) => ({
        path,
        message: `{${name}} wordt nooit ingevuld; wel: ${[...known].map((one) => `{${one}}`).join(', ')}`,
      })),
  );
}

interface TextAt {
  path: (string | number)[];
  text: string;
}

function textsIn({ events, appointment }: NoticeFile): TextAt[] {
  const told = Object.entries(events).flatMap(([event, all]) =>
    all.flatMap((sentences, at) =>
      (['subject', 'text', 'chat'] as const).map((part) => ({
        path: ['events', event, at, part],
        text: sentences[part] ?? '',
      })),
    ),
  );
  return [
    ...told,
    ...(['title', 'from', 'location', 'about'] as const).map((part) => ({
      path: ['appointment', part],
      text: appointment?.[part] ?? '',
    })),
    ...Object.entries(appointment?.aboutFor ?? {}).map(([role, text]) => ({
      path: ['appointment', 'aboutFor', role],
      text,
    })),
  ];
}
