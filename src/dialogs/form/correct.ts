import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { left } from '../../language/left.ts';
import { findAnswers, follow } from '../../forms/findAnswers.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field, Form } from '../../forms/form.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import type { Candidate } from '../../forms/fieldType.ts';
import { fieldsOf, handedIn } from '../../forms/question.ts';
import { readCorrection } from './correction.ts';
import type { Correction } from './correction.ts';
import { fillIn } from './fillIn.ts';
import { ask, offer } from './formPrompt.ts';
import { say } from '../message.ts';
import { proceed } from './proceed.ts';
import type { Draft } from '../state.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { same, textOf } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { opensAsQuestion } from '../question/sideQuestion.ts';
import { saysYes } from '../yesNo.ts';
import { isSentence } from '../../forms/sentence.ts';
import { withOffered } from './offered.ts';
import type { Certainty, Reading } from './reading.ts';

/** Longer than this, a text in someone's own words is an answer, whatever it opens with. */
const LONGEST_IN_OWN_WORDS = 160;

/** "nee, Amersfoort", "toch liever klimaat", "niet Jan maar Jannie", "verander de functie": one answer becomes another. */
export function correct(turn: Filling): Reading | undefined {
  const { form, draft, question } = turn;
  const asked = question ? fieldsOf(question) : [];
  if (saysYes(turn.text) !== undefined) return undefined;
  const direct = byLine(turn) ?? renamed(turn);
  const correction = direct ?? readCorrection(turn.text, form, turn.tools.wordings);
  if (!correction) return onlyThat(turn);
  if (asks(turn) && !correction.leads) return undefined;
  if (isNew(turn, correction) || meansAnswer(turn, correction)) return undefined;
  const reading = (certainty: Certainty, act: Reading['act']): Reading => ({
    kind: 'correction',
    certainty,
    act,
  });
  const { field } = correction;
  const ownWords = asked.some((one) => typeOf(one).ownWords);
  if (ownWords && !isSureBesideOwnWords(turn, correction, asked)) return undefined;
  if (
    field &&
    !EXPLICIT.test(turn.text) &&
    asked.some((one) => typeOf(one).yesNo) &&
    readFor(turn, field, correction.rest) === undefined
  )
    return undefined;
  if (field && asked.includes(field) && draft.answers[field.id] === undefined && correction.rest !== '')
    return ownWords ? undefined : reading('certain', () => readInto(turn, field, correction));
  if (correction.old !== undefined) {
    const replaced = replaceOld(turn, correction);
    if (replaced) return reading('certain', () => apply(turn, replaced));
  }
  if (field)
    return reading('certain', () =>
      correction.rest === '' ? askAgain(turn, field) : readInto(turn, field, correction),
    );
  const loose = withoutField(turn, correction, asked);
  return loose && reading(loose.certainty, () => apply(turn, loose.answers));
}

/** A message that is another answer to something filled, and can be nothing else: an address, a municipality. */
function onlyThat(turn: Filling): Reading | undefined {
  const { form, draft, question, text } = turn;
  const asked = question ? fieldsOf(question) : [];
  if (!question || asked.some((one) => typeOf(one).free)) return undefined;
  const filled = form.fields.filter(
    (field) =>
      draft.answers[field.id] !== undefined &&
      !asked.includes(field) &&
      typeOf(field).alone &&
      !typeOf(field).free,
  );
  const named = filled.flatMap((field) => {
    const read = typeOf(field).closed ? typeOf(field).read(text, field, contextOf(turn)) : undefined;
    const exact =
      read?.kind === 'value' &&
      folded(typeOf(field).show(read.value, field, contextOf(turn))) === folded(text);
    return exact ? [{ id: field.id, value: read.value, start: 0, end: text.length }] : [];
  });
  const found = [...findAnswers(text, filled, contextOf(turn), { form })].map(([id, at]) => ({ ...at, id }));
  const [one, ...more] = named.length > 0 ? named : found.filter(({ rivals }) => !rivals);
  if (!one || more.length > 0) return undefined;
  const { id, value } = one;
  if (same(draft.answers[id], value) || left(text, [one]).length > 0) return undefined;
  return { kind: 'correction', certainty: 'weak', act: () => apply(turn, { [id]: value }) };
}

/** "ik bedoel …" after an answer that was not understood is that answer once more. */
function meansAnswer({ question, draft }: Filling, { certain, field, old }: Correction): boolean {
  return (
    question !== undefined && draft.wrong?.question === question.id && !certain && !field && old === undefined
  );
}

/** "Naam: Jan de Vries" where there is no name yet is an answer, with all that stands beside it. */
function isNew({ question, draft }: Filling, { field, labels }: Correction): boolean {
  return question !== undefined && labels && field !== undefined && draft.answers[field.id] === undefined;
}

/** A question is no correction: "wanneer is de startdag?" */
function asks(turn: Filling): boolean {
  return turn.text.trim().endsWith('?') && opensAsQuestion(turn.text, turn);
}

/** Says in so many words that something is to be changed. */
const EXPLICIT =
  /(?<!\p{L})(?:klopt niet|klopt toch niet|verkeerde?|fout|onjuist|wijzig\w*|verander\w*|aanpassen|pas)(?!\p{L})/iu;

const LINE =
  /^(?:(?:nee|sorry|oeps),? )?(?:(?:regel|nummer|nr\.?|punt|vraag) ?([1-9]\d?)(?!\d)|([1-9]\d?)(?=[:.)=] | (?:moet|klopt|is|wordt) ))/iu;
const BEFORE_VALUE =
  /^[:.)=]? ?(?:moet (?:(?:zijn|worden) )?|klopt (?:toch )?niet,?|is (?:niet goed|fout|verkeerd),?|is |wordt )?/iu;

/** "regel 3 moet strateeg zijn", "2: Sanne de Jong", "nummer 2 klopt niet": a line of the summary. */
function byLine({ form, draft, question, text }: Filling): Correction | undefined {
  const found = question ? null : LINE.exec(text);
  const number = Number(found?.[1] ?? found?.[2] ?? 0);
  const field = form.fields.filter(({ id }) => handedIn(form, draft.answers)[id] !== undefined)[number - 1];
  if (!found || !field) return undefined;
  const rest = text
    .slice(found[0].length)
    .replace(BEFORE_VALUE, '')
    .replace(/ (?:zijn|worden)[.!]?$/iu, '');
  return { certain: true, leads: false, labels: false, field, rest: rest.trim() };
}

const SURNAME =
  /(?<!\p{L})(?:heet|(?:met|van) achternaam|achternaam is) (?:(?:met achternaam|van achternaam|eigenlijk|trouwens|niet \S{1,40} maar) ){0,3}(\S.*)$/isu;

/** "Tom heet met achternaam Verheij" */
function renamed({ form, draft, text }: Filling): Correction | undefined {
  const field = form.fields.find((one) => typeOf(one).person && typeof draft.answers[one.id] === 'string');
  const surname = field && SURNAME.exec(text)?.[1]?.replace(/[.!]$/, '').trim();
  const [given = ''] = field ? textOf(draft.answers[field.id]).split(' ') : [];
  const before = surname ? text.slice(0, text.indexOf(surname)).toLowerCase() : '';
  const isHere = before.includes(given.toLowerCase()) || /^(?:hij|zij|ze|ik)(?!\p{L})/iu.test(before);
  if (!field || !surname || !isHere || surname.split(' ').length > A_FEW_WORDS) return undefined;
  const rest = surname.toLowerCase().startsWith(given.toLowerCase()) ? surname : `${given} ${surname}`;
  return { certain: true, leads: false, labels: false, field, rest };
}

/** Where somebody's own words are asked for, only what names a field and its new answer, or the old one, is a correction. */
function isSureBesideOwnWords(turn: Filling, correction: Correction, asked: Field[]): boolean {
  const { field, rest, old } = correction;
  if (turn.text.length > LONGEST_IN_OWN_WORDS) return false;
  if (old !== undefined && replaceOld(turn, correction) !== undefined) return true;
  if (!field || asked.includes(field) || turn.draft.answers[field.id] === undefined || rest === '')
    return false;
  const opens =
    correction.leads || /^(?:verander|wijzig|pas|corrigeer|vervang|zet)(?!\p{L})/iu.test(turn.text);
  return opens && readFor(turn, field, rest) !== undefined;
}

function apply(turn: Filling, answers: Answers): Promise<Decision> {
  const { form } = turn;
  const filled = fillIn(turn, { answers: follow(form, answers) });
  return proceed(refilled(turn, filled.draft), filled.noted);
}

/** "niet Jan maar Jannie": in the answer that holds the old words. */
function replaceOld(turn: Filling, correction: Correction): Answers | undefined {
  const { form, draft } = turn;
  const old = folded(correction.old ?? '');
  if (old === '') return undefined;
  for (const field of form.fields) {
    const value = draft.answers[field.id];
    if (value === undefined || (correction.field && correction.field !== field)) continue;
    if (!folded(typeOf(field).show(value, field, contextOf(turn))).includes(old)) continue;
    const whole = typeof value === 'string' && !typeOf(field).closed ? swap(value, correction) : undefined;
    const fresh = whole === undefined ? readFor(turn, field, correction.rest) : readFor(turn, field, whole);
    if (fresh !== undefined) return { [field.id]: fresh };
  }
  return undefined;
}

function swap(value: string, { old, rest }: Correction): string | undefined {
  const at = value.toLowerCase().indexOf((old ?? '').toLowerCase());
  return at < 0 ? undefined : value.slice(0, at) + rest + value.slice(at + (old ?? '').length);
}

function readFor(turn: Turn, field: Field, text: string): Answer | undefined {
  const found = typeOf(field).find(text, field, contextOf(turn))[0];
  if (found && !typeOf(field).free) return found.value;
  const read = typeOf(field).read(text, field, contextOf(turn));
  return read.kind === 'value' ? read.value : found?.value;
}

function askAgain(turn: Filling, field: Field): Decision {
  const { draft } = turn;
  const grouped = field.group !== undefined && !draft.split.includes(field.group);
  const split = grouped && field.group !== undefined ? [...draft.split, field.group] : draft.split;
  const asked = ask(refilled(turn, { ...withOffered(draft, field.id, []), split, focus: field.id }));
  return answer(withDraft(turn.state, asked.draft), ...asked.replies);
}

function readInto(turn: Filling, field: Field, { rest }: Correction): Decision | Promise<Decision> {
  const { form } = turn;
  const context = contextOf(turn);
  const found = findAnswers(rest, form.fields, context);
  const own = found.get(field.id);
  if (own?.rivals) return pickOne(turn, field, own.rivals);
  if (own) {
    const alike = [...found].filter(
      ([id, one]) =>
        (one.start < own.end && own.start < one.end) ||
        field.again?.includes(id) === true ||
        (turn.draft.answers[id] === undefined && !one.rivals),
    );
    return apply(turn, Object.fromEntries(alike.map(([id, { value }]) => [id, value])));
  }
  const read = typeOf(field).read(rest, field, context);
  if (read.kind === 'value') return apply(turn, { [field.id]: read.value });
  if (read.kind === 'ask') return pickOne(turn, field, read.options);
  const again = askAgain(turn, field);
  const reason =
    read.kind === 'wrong'
      ? (read.said ??
        fill(turn.tools.phrases.reasons[read.reason === 'said' ? 'empty' : read.reason], {
          max: field.max ?? 200,
        }))
      : '';
  return reason === ''
    ? again
    : { ...again, replies: (outcomes) => [say(reason), ...again.replies(outcomes)] };
}

function pickOne(turn: Filling, field: Field, options: Candidate[]): Decision {
  const next = { ...withOffered(turn.draft, field.id, options), focus: field.id };
  return answer(withDraft(turn.state, next), offer(turn, options));
}

/** No field is named: what is found in the rest says which one, else, after "nee", it was the answer just given. */
function withoutField(
  turn: Filling,
  { rest, leads, certain }: Correction,
  asked: Field[],
): { answers: Answers; certainty: Certainty } | undefined {
  const { form, draft } = turn;
  if (rest === '') return undefined;
  const yesNo = asked.some((one) => typeOf(one).yesNo);
  const candidates = form.fields.filter(
    (field) => !asked.includes(field) || draft.answers[field.id] !== undefined,
  );
  const found = findAnswers(
    rest,
    candidates.filter((one) => !typeOf(one).yesNo),
    contextOf(turn),
    { form },
  );
  const fresh = [...found].filter(([id, one]) => !one.rivals && (draft.answers[id] !== undefined || !yesNo));
  const changes = fresh.filter(
    ([id, { value }]) =>
      !same(draft.answers[id], value) && !(isPerson(form, id) && !/\p{Lu}/u.test(textOf(value))),
  );
  if (changes.some(([id]) => draft.answers[id] !== undefined))
    return {
      answers: Object.fromEntries(changes.map(([id, { value }]) => [id, value])),
      certainty: leads || certain ? 'certain' : 'likely',
    };
  const short = certain && rest.split(/\s+/).length <= A_WORD_OR_TWO;
  if (!leads && !short) return undefined;
  const loose = !yesNo && !/^\s*(?:ja|yes)(?!\p{L})/iu.test(turn.text);
  const replaced = loose ? readAsAnother(turn, draft, candidates, rest) : undefined;
  if (replaced) return { answers: replaced, certainty: 'likely' };
  if (!leads) return undefined;
  const last = form.fields.find(({ id }) => id === draft.last);
  if (!last || yesNo || typeOf(last).ownWords || asked.includes(last) || isSentence(rest)) return undefined;
  if (!certain && asked.length > 0 && !typeOf(last).free && !typeOf(last).person) return undefined;
  const value = readFor(turn, last, rest);
  if (value === undefined || (asked.length > 0 && readsAsAsked(turn, asked[0], rest))) return undefined;
  return { answers: { [last.id]: value }, certainty: 'likely' };
}

function isPerson(form: Form, id: string): boolean {
  return form.fields.some((field) => field.id === id && typeOf(field).person === true);
}

/** A few words that are an answer to one of the closed questions before: "klimaat", "Amersfoort". */
function readAsAnother(turn: Turn, draft: Draft, candidates: Field[], rest: string): Answers | undefined {
  if (rest.split(/\s+/).length > A_FEW_WORDS) return undefined;
  for (const field of candidates) {
    if (draft.answers[field.id] === undefined || !typeOf(field).closed) continue;
    const read = typeOf(field).read(rest, field, contextOf(turn));
    if (read.kind === 'value') return { [field.id]: read.value };
  }
  return undefined;
}

const A_FEW_WORDS = 5;
const A_WORD_OR_TWO = 3;

function readsAsAsked(turn: Turn, field: Field | undefined, text: string): boolean {
  if (!field || typeOf(field).free) return false;
  return typeOf(field).read(text, field, contextOf(turn)).kind === 'value';
}
