import { fill } from '../../text/fill.ts';
import { fold, folded } from '../../text/fold.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** So many subjects one can wish to hear of, in one conversation. */
export const MOST_INTERESTS = 20;

/** In characters. */
const LONGEST = 100;
const SHORTEST = 2;

/**
 * "Houd me op de hoogte van klimaat", "stop met berichten over klimaat": about new letters and days that come near.
 * Alone it is for who says it; where others read along it is for all of them there.
 */
export async function interest(turn: Turn): Promise<Decision | undefined> {
  const { news, say: phrases } = turn.tools.phrases;
  if (turn.text === '' || turn.text.length > 2 * LONGEST) return undefined;
  const ended = after(turn.text, news.stops);
  if (ended !== undefined) return end(turn, ended);
  const asked = after(turn.text, news.asks);
  if (asked === undefined) return undefined;
  const subject = subjectIn(asked, news.around);
  if (subject.length < SHORTEST || subject.length > LONGEST)
    return answer(turn.state, say(phrases.newsOfWhat));
  const known = await turn.interests();
  if (!known.includes(subject) && known.length >= MOST_INTERESTS)
    return answer(turn.state, say(fill(phrases.newsEnough, { most: MOST_INTERESTS })));
  const text = fill(phrases.newsPromised, { subject: literal(subject), days: news.daysBefore });
  const stop = `${news.stops[0]} ${subject}`;
  return { ...answer(turn.state, say(text, [stop])), interests: { add: subject } };
}

async function end(turn: Turn, about: string): Promise<Decision> {
  const { news, say: phrases } = turn.tools.phrases;
  const known = await turn.interests();
  const subject = subjectIn(about, news.around);
  const gone = subject === '' ? known : known.filter((one) => one === subject);
  if (gone.length === 0) {
    const list = known.length === 0 ? '' : fill(phrases.newsKnown, { subjects: literal(known.join(', ')) });
    return answer(turn.state, say([phrases.newsNone, list].filter(Boolean).join(' ')));
  }
  const text = fill(phrases.newsStopped, { subjects: literal(gone.join(', ')) });
  return { ...answer(turn.state, say(text)), interests: { remove: gone } };
}

/** @returns what comes after one of these openings, the longest that fits; undefined when it opens with none */
function after(text: string, openings: readonly string[]): string | undefined {
  const said = `${fold(text)} `;
  const opening = openings
    .map(fold)
    .filter((one) => said.startsWith(`${one} `) || said.startsWith(`${one}. `) || said.startsWith(`${one}: `))
    .toSorted((one, other) => other.length - one.length)[0];
  return opening === undefined ? undefined : text.slice(opening.length);
}

/** A subject as it is kept: small letters, without what people say around it. */
function subjectIn(text: string, around: readonly string[]): string {
  let rest = folded(text);
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const one of around) {
      if (rest === fold(one)) rest = '';
      else if (rest.startsWith(`${fold(one)} `)) rest = rest.slice(one.length + 1);
      else if (rest.endsWith(` ${fold(one)}`)) rest = rest.slice(0, -one.length - 1);
    }
  }
  return rest.trim();
}
