import type { FormTerms } from '../formTerms.ts';
import { DETAILS } from '../details.ts';
import { placeholders } from '../../text/fill.ts';
import type { NoticeFile } from './noticeTexts.ts';

/** What every sentence may name beside answers and details. */
const ALWAYS = ['nummer', 'formulier', 'status', 'aan', 'afzender', 'sluit', 'samenvatting'];

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
  return Object.entries(file.events).flatMap(([event, all]) =>
    all.flatMap((sentences, at) =>
      (['subject', 'text'] as const).flatMap((part) =>
        placeholders(sentences[part])
          .filter((name) => !known.has(name))
          .map((name) => ({
            path: ['events', event, at, part],
            message: `{${name}} wordt nooit ingevuld; wel: ${[...known].map((one) => `{${one}}`).join(', ')}`,
          })),
      ),
    ),
  );
}
