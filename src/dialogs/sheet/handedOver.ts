import { fill } from '../../text/fill.ts';
import { refilled, fillingOf } from '../form/filling.ts';
import type { Filling } from '../form/filling.ts';
import { shown } from '../form/formPrompt.ts';
import { keptAnswers } from '../form/kept.ts';
import { oldCard } from '../form/press.ts';
import { proceed } from '../form/proceed.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { readSheet } from './readSheet.ts';
import type { SheetRead } from './readSheet.ts';
import { isComplete, sheetOf } from './sheetOf.ts';

/** What was filled in on a sheet: with all there is comes the summary, else the sheet comes back. */
export async function handedOver(turn: Turn): Promise<Decision | undefined> {
  const { content, scope } = turn.message;
  if (content.kind !== 'sheet') return undefined;
  const kept = turn.state.drafts.find(({ id }) => id === content.draft);
  const form = kept && formOf(turn, kept.form);
  if (!kept || !form) return oldCard(turn, content.draft);
  if (scope !== 'personal') return answer(turn.state, say(turn.tools.phrases.say.onlyPersonally));
  const here: Turn = { ...turn, state: { ...turn.state, active: kept.id, pending: undefined } };
  const filling = fillingOf(here, form, { ...keptAnswers(turn, kept), touched: turn.now });
  const read = readSheet(filling, content);
  const next = refilled(filling, read.draft);
  const said = [...overtakenIn(next, read), ...read.remarks];
  if (isComplete(next)) return proceed(next, said);
  const state = withDraft(here.state, read.draft);
  const told = said.length > 0 ? [say(said.join('\n\n'))] : [];
  return answer(state, ...told, ...(content.window ? [] : [asCard(next, content.card)]));
}

/** The sheet once more, in the place of the one that was filled in. */
function asCard(turn: Filling, card: string | undefined): Reply {
  const sheet = sheetOf(turn, true);
  return { ...say(sheet.note), sheet, ...(card !== undefined && { replaces: card }) };
}

function overtakenIn(turn: Filling, { overtaken }: SheetRead): string[] {
  if (overtaken.length === 0) return [];
  const list = overtaken.map(
    (field) => `**${field.label}:** ${shown(turn, field, turn.draft.answers[field.id])}`,
  );
  return [fill(turn.tools.phrases.say.sheetOvertaken, { list: list.join(' · ') })];
}
