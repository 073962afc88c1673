import type { Said, Seen } from './compare.ts';

/** @returns whether what a message asks to be done is done or asked to be sure; undefined where the state does not tell */
export function isDone(
  { act, asked }: Said,
  { state, draft, sent, replies, asksNow }: Seen,
): boolean | undefined {
  const inForm = asked !== 'opening' && asked !== 'after';
  const waits = state.active === undefined || state.pending?.kind === 'stop';
  switch (act) {
    case 'yes':
      return asked === 'summary' ? sent.length === 1 : undefined;
    case 'no':
      return asked === 'summary' ? sent.length === 0 : undefined;
    case 'stop':
      return inForm ? waits : undefined;
    case 'later':
      return inForm ? waits || (draft?.open.includes(asked) ?? false) : undefined;
    case 'skip':
      return inForm
        ? !asksNow.includes(asked) || replies.some((one) => one.includes('overslaan'))
        : undefined;
    case 'back':
      return inForm ? draft?.focus !== undefined : undefined;
    case 'list':
      return inForm ? replies.some((one) => /^\s*3\. /m.test(one)) : undefined;
    case 'withdraw':
      return asked === 'after'
        ? state.pending?.kind === 'withdraw' || sent.some(({ status }) => status === 'ingetrokken')
        : waits;
    default:
      return undefined;
  }
}
