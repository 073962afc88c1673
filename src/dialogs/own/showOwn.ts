import { inDutch } from '../../time/amsterdam.ts';
import type { Registration } from '../../registration/registration.ts';
import { standing } from '../../registration/standing.ts';
import { asVisit } from '../../registration/visitStep.ts';
import { openProposal } from '../../registration/proposal.ts';
import { fill } from '../../text/fill.ts';
import { fillingOf } from '../form/filling.ts';
import { listed } from '../form/formPrompt.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { answer, courseOf, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { ownOf, ownOne } from './access.ts';
import { asDraft, titleOf } from './changeOwn.ts';
import { ON_A_CARD, ownCard } from './ownCard.ts';
import { pageOf } from './pages.ts';
import { askWhose } from './prove.ts';
import { whyOf } from './whyOf.ts';

/** Lists one's own registrations with how each stands; the last page when `asked` is beyond it. */
export async function overview(turn: Turn, asked: number): Promise<Decision> {
  const found = await ownOf(turn);
  const { say: phrases, words } = turn.tools.phrases;
  if (found.length === 0) return answer(turn.state, say(phrases.noneOfYours));
  const lines = found.map(
    (one) =>
      `- **${one.number}** ${titleOf(turn, one)}: ${literal(standing(courseOf(turn, one), one))}${proposalFor(turn, one)}`,
  );
  const own = ownCard(turn, found, asked);
  const shown = pageOf(turn, lines, own.page, `${words.mine} {next}`, ON_A_CARD).join('\n');
  const text = [phrases.yours, shown, phrases.howToChange].join('\n\n');
  return answer(turn.state, { ...say(text, [words.changeOwn, words.withdrawOwn]), own });
}

/** A date that waits for the asker's answer. */
function proposalFor(turn: Turn, one: Registration): string {
  const visit = asVisit(one, courseOf(turn, one));
  const proposal = visit && openProposal(visit);
  if (proposal?.by !== 'secretariaat' || proposal.date === undefined) return '';
  const values = { number: one.number, day: inDutch(proposal.date) };
  return `. ${fill(turn.tools.phrases.say.proposed, values)}`;
}

/** Shows how one of one's own stands, with its answers; asks whose it is when it is not one's own. */
export async function showOne(turn: Turn, number: string): Promise<Decision> {
  const one = await ownOne(turn, number);
  const { say: phrases, words } = turn.tools.phrases;
  if (!one) return askWhose(turn, number);
  const form = formOf(turn, one.form);
  const lines = form ? listed(fillingOf(turn, form, asDraft(turn, one))).join('\n') : '';
  const status = fill(phrases.statusIs, { number, status: literal(standing(courseOf(turn, one), one)) });
  return answer(
    turn.state,
    say([status, literal(whyOf(courseOf(turn, one), one)), lines].filter(Boolean).join('\n\n'), [
      `${words.changeOne} ${number}`,
      `${words.withdrawOne} ${number}`,
    ]),
  );
}
