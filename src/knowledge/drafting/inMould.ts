import { isPlural, withoutArticle } from './phrase.ts';

/** What the wordings of a fact are about. */
export interface About {
  /** With its article: "de aanvraag". */
  about: string;
  /** What one does with it: "een bijdrage aanvragen". */
  doing?: string;
}

/**
 * @param mould `{de}` in it is the phrase with its article, `{}` without; `{is|zijn}` agrees with it;
 * `{doen}` is what one does
 * @returns a wording out of it, or undefined when it asks for something the fact does not have
 */
export function inMould(mould: string, { about, doing }: About): string | undefined {
  if (/\{(?:te )?doen\}/.test(mould) && doing === undefined) return undefined;
  const many = isPlural(about);
  const low = (text: string) =>
    /^\p{Lu}\p{Ll}/u.test(text) && /^(?:de|het|een|uw)\b/i.test(text)
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  return mould
    .replace(/\{kan\|kunnen\} ik/, 'kan ik')
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, one: string, more: string) => (many ? more : one))
    .replaceAll('{te doen}', withTe(doing ?? ''))
    .replaceAll('{doen}', doing ?? '')
    .replaceAll('{de}', low(about))
    .replaceAll('{}', withoutArticle(low(about)));
}

/** @returns "een bijdrage aan te vragen" for "een bijdrage aanvragen" */
function withTe(doing: string): string {
  return doing.replace(
    /(?<=^| )(aan|in|op|toe|door|mee)?(\p{L}+)(?= voor |$)/u,
    (_, part: string | undefined, verb: string) => (part === undefined ? `te ${verb}` : `${part} te ${verb}`),
  );
}
