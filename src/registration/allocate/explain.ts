import { fill } from '../../text/fill.ts';
import type { Explanations } from '../notices/noticeTexts.ts';
import type { Placed, Waiting } from './applicant.ts';

/**
 * @param waited whether this person was waiting until now
 * @returns why someone has this place, in plain Dutch; undefined when the place was there already
 */
export function whyPlaced({ choice, why }: Placed, waited: boolean, texts: Explanations): string | undefined {
  if (why === 'kept') return undefined;
  if (choice === 'second' && why !== 'everyone' && why !== 'first') return texts.second[why];
  return waited ? texts.cameFree : why === 'everyone' ? texts.everyone : texts.first;
}

/** @returns why someone waits, and where on the list of all, in plain Dutch */
export function whyWaiting({ position, full, why }: Waiting, texts: Explanations): string {
  const place = fill(texts.position, { positie: position });
  const sentences = why === 'no room' ? [place] : [place, texts.full[full]];
  return [...sentences, texts.waiting[why]].join(' ');
}

/**
 * @param names of the opgaven by code
 * @returns where someone is on the list of each opgave of choice, in plain Dutch
 */
export function positionsInWords(
  { perOpgave }: Waiting,
  names: ReadonlyMap<string, string>,
  texts: Explanations,
): string {
  return perOpgave
    .map(({ opgave, position }) =>
      fill(texts.inOpgave, { positie: position, keuze: names.get(opgave) ?? opgave }),
    )
    .join(', ');
}
