import { written } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';
import { literal } from '../markdown.ts';

/** @returns why a registration stands as it does, when the staff or the allocation said it */
export function whyOf({ status, details }: Registration): string {
  return ['geplaatst', 'wachtlijst', 'niet geplaatst'].includes(status)
    ? literal(written(details.uitleg))
    : '';
}
