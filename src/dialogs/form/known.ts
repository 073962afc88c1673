import { findAnswers } from '../../forms/findAnswers.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { takenFrom } from '../../forms/taken.ts';
import { marksOf } from '../../registration/formTerms.ts';
import type { Answers } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import type { Draft, Pending } from '../state.ts';
import { contextOf } from '../turn.ts';
import { isOwn } from './asked.ts';
import { fillIn } from './fillIn.ts';
import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { shown } from './formPrompt.ts';

/** What is filled in once from the account: for whom somebody comes, and who they are. */
const PLACE = 'known:place';
const PERSON = 'known:person';

/**
 * Fills in what the channel knows of the account that has not been asked yet, and says so: the municipality that its
 * mail address is called after, and of who fills in the form about themselves the name and the address.
 * @returns what waits for the next message besides: whether that is right
 */
export async function known(turn: Filling): Promise<{ draft: Draft; texts: string[]; pending?: Pending }> {
  const { form, draft, message } = turn;
  const { person, mail, organisation } = marksOf(form);
  const open = (ids: readonly string[]) => ids.every((id) => draft.answers[id] === undefined);
  const isNew = draft.changes === undefined && message.scope === 'personal';
  const wanted = [
    ...(organisation.length > 0 && open(organisation) ? [PLACE] : []),
    ...(mail.length > 0 && open(mail.slice(0, 1)) && isAboutSender(turn, person) ? [PERSON] : []),
  ].filter((one) => isNew && !draft.said.includes(one));
  if (wanted.length === 0) return { draft, texts: [] };
  const address = (await turn.accountAddresses()).at(-1);
  const answers: Answers = {
    ...(wanted.includes(PLACE) && placeOf(turn, organisation, address)),
    ...(wanted.includes(PERSON) && personOf(turn, person, mail[0], address)),
  };
  const filled = fillIn(refilled({ ...turn, text: '' }, draft), { answers }).draft;
  const looked = { ...filled, last: draft.last, said: [...filled.said, ...wanted] };
  const given = form.fields.filter(({ id }) => answers[id] !== undefined);
  if (given.length === 0) return { draft: { ...draft, said: looked.said }, texts: [] };
  const list = given
    .map((field) => `**${field.label}:** ${shown(turn, field, answers[field.id])}`)
    .join(' · ');
  const texts = [fill(turn.tools.phrases.say.known, { list })];
  const pending: Pending = { kind: 'known', draft: draft.id, fields: given.map(({ id }) => id) };
  return { draft: looked, texts, pending };
}

/** Whether somebody fills in the form about themselves, as far as they told; of some forms that goes without saying. */
function isAboutSender(turn: Filling, person: string | undefined): boolean {
  const isOpen = person !== undefined && turn.draft.answers[person] === undefined;
  return isOwn(turn) || (turn.form.own === true && isOpen);
}

function placeOf(turn: Filling, ids: readonly string[], address: string | undefined): Answers {
  const { lists } = turn.tools;
  const domain = address?.split('@')[1];
  const gemeente = domain && lists.gemeenten.ofDomain(domain, turn.today);
  if (!gemeente) return {};
  const fields = turn.form.fields.filter(({ id }) => ids.includes(id));
  const text = `gemeente ${gemeente.name}`;
  return takenFrom(findAnswers(text, fields, contextOf(turn), { form: turn.form }), turn.form).answers;
}

function personOf(
  turn: Filling,
  person: string | undefined,
  mail: string | undefined,
  address: string | undefined,
): Answers {
  if (address === undefined || mail === undefined) return {};
  const field = turn.form.fields.find(({ id }) => id === person);
  const isAsked = field && turn.draft.answers[field.id] === undefined;
  const name = isAsked ? typeOf(field).read(turn.message.from.name, field, contextOf(turn)) : undefined;
  return { ...(field && name?.kind === 'value' && { [field.id]: name.value }), [mail]: address };
}
