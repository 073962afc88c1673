import type { Change } from '../knowledge/changes/change.ts';
import type { Form } from '../forms/form.ts';
import { sentencesNaming } from '../forms/script.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { letterLine } from '../knowledge/letters/letter.ts';
import { dutchDay } from '../time/dutch.ts';

/**
 * What a change of a day does beside what is asked and answered: whether a form is open, and where letter and form then
 * say different days.
 * @param today YYYY-MM-DD
 * @returns a Dutch sentence each
 */
export function remarksOn(change: Change, knowledge: Knowledge, today: string): string[] {
  if (change.kind === 'days') {
    const form = knowledge.forms.find(({ id }) => id === change.form);
    return form ? onForm(form, change, knowledge, today) : [];
  }
  const last = change.kind === 'revision' ? change.days?.until?.to : undefined;
  if (change.kind !== 'revision' || !last) return [];
  const forms = knowledge.forms.filter(({ letter }) => letter === change.letter);
  return forms.flatMap(({ title, closes }) =>
    closes !== undefined && closes !== last
      ? [
          `Het formulier “${title}” blijft open tot en met ${dutchDay(closes)}. Moet dat mee veranderen, wijzig dan ook de dagen bij Formulieren.`,
        ]
      : [],
  );
}

type Days = Extract<Change, { kind: 'days' }>;

function onForm(form: Form, { opens, closes }: Days, { letters }: Knowledge, today: string): string[] {
  const next = {
    outside: form.outside,
    opens: opens ? (opens.to ?? undefined) : form.opens,
    closes: closes ? (closes.to ?? undefined) : form.closes,
  };
  const [before, after] = [stateOn(today, form), stateOn(today, next)];
  const state =
    before === after ? `Vandaag blijft het ${after}.` : `Vandaag is het nu ${before}, dan ${after}.`;
  const about = letters.find(({ letter }) => letter.id === form.letter);
  const others = (about?.events ?? []).flatMap(({ kind, name, until }) =>
    closes && kind === 'deadline' && until !== undefined && until !== next.closes
      ? [
          `In ${letterLine(about!.letter)} staat: ${name}, uiterlijk ${dutchDay(until)}. Dat zegt Briefwijzer ook, en het verandert niet mee. Klopt het niet meer, wijzig het dan bij dat feit.`,
        ]
      : [],
  );
  const moved = [opens?.from, closes?.from].flatMap((day) => day ?? []);
  const naming = new Set(moved.flatMap((day) => sentencesNaming(form, day)));
  const sentences = [...naming].map(
    (sentence) => `Deze zin van het formulier noemt de oude dag nog: “${sentence}”`,
  );
  return [state, ...others, ...sentences];
}

interface Open extends Pick<Form, 'outside'> {
  opens?: string | undefined;
  closes?: string | undefined;
}

/** @param today YYYY-MM-DD @returns whether a form is open, in words */
export function stateOn(today: string, { opens, closes, outside }: Open): string {
  if (opens !== undefined && today < opens) return 'nog niet open';
  if (closes === undefined || today <= closes) return 'open';
  return outside === 'accept' ? 'voorbij, en wordt nog aangenomen' : 'gesloten';
}
