import { written } from '../../registration/notices/placeholders.ts';
import type { Registration } from '../../registration/registration.ts';
import { statusInWords } from '../../registration/transitions.ts';
import { literal } from '../markdown.ts';
import type { Turn } from '../turn.ts';
import { fill } from '../words.ts';

/** @returns how far a registration is, in words that fit after "is": with the place given, the place in the row, or the day */
export function stateOf(turn: Turn, { status, details }: Registration): string {
  const { say: phrases } = turn.tools.phrases;
  const [place, position, day] = [details.plaats, details.positie, details.datum].map((one) =>
    literal(written(one)),
  );
  const values = { status: statusInWords(status) };
  if (status === 'geplaatst' && place) return fill(phrases.placedIn, { ...values, place });
  if (status === 'wachtlijst' && position) return fill(phrases.waitsAt, { ...values, position });
  if (status === 'gepland' && day) return fill(phrases.plannedOn, { ...values, day });
  return values.status;
}

/** @returns why it is so, when the staff or the allocation said it */
export function whyOf({ status, details }: Registration): string {
  return ['geplaatst', 'wachtlijst', 'niet geplaatst'].includes(status)
    ? literal(written(details.uitleg))
    : '';
}
