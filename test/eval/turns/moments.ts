import { toolsOf } from '../../helpers/talk.ts';
import type { Answer, Answers } from '../../../src/text/answer.ts';

/** The person whose form it is in the sets of single messages, as their writers were told. */
interface Moment {
  today: string;
  /** The questions in their order, with what stands once each was answered. */
  answered: readonly (readonly [question: string, answers: Answers])[];
  /** Questions that count as passed over from there on. */
  silent: readonly string[];
}

const gemeente = (name: string, today: string): Answer => {
  const read = toolsOf().lists.gemeenten.read(name, today);
  if (read.kind !== 'one') throw new Error(`${name} is no gemeente`);
  return read.gemeente;
};

const chosen = (list: string, code: string): Answer => {
  const option = toolsOf().lists.choices[list]?.find((one) => one.code === code);
  if (!option) throw new Error(`${code} is not in ${list}`);
  return { code, name: option.name };
};

export const MOMENTS: Readonly<Record<string, Moment>> = {
  startdag: {
    today: '2018-03-20',
    answered: [
      ['gemeente', { gemeente: gemeente('Almere', '2018-03-20') }],
      ['naam', { naam: 'Sanne de Jong' }],
      ['functie', { functie: 'adviseur wonen' }],
      ['email', { email: 's.dejong@almere.nl' }],
      ['opgave', { opgave: chosen('opgaven', '4') }],
      ['voorwaarden', { kentOpgave: true, belangSamenwerking: true, zietVerbinding: true }],
    ],
    silent: [],
  },
  ambassadeur: {
    today: '2013-09-16',
    answered: [
      [
        'organisatie',
        {
          organisatie: 'gemeente Houten',
          soort: 'gemeente',
          gemeente: gemeente('Houten', '2013-09-16'),
        },
      ],
      ['naam', { naam: 'Thijs Verhey' }],
      ['functie', { functie: 'strateeg' }],
      ['bestuurder', {}],
      ['aanleiding', { aanleiding: 'impuls' }],
      ['vraag', { vraag: 'De samenwerking met de buurgemeenten stokt.' }],
      ['ambassadeur', { ambassadeur: 'geen voorkeur' }],
      ['voorkeur', { voorkeur: [{ from: '2013-10-07', to: '2013-10-11' }] }],
      ['email', { email: 't.verhey@houten.nl' }],
    ],
    silent: ['bestuurder'],
  },
};

/** What is asked when nothing stands yet, and when all does. */
const BEGIN = 'opening';
const END = ['summary', 'after'];

/** @returns what stands when a question is asked, and the questions that were passed over by then */
export function standing(
  { answered, silent }: Moment,
  asked: string,
): { answers: Answers; passed: readonly string[] } {
  const known = answered.map(([question]) => question);
  const at = asked === BEGIN ? 0 : END.includes(asked) ? known.length : known.indexOf(asked);
  if (at < 0) throw new Error(`no form asks ${asked}`);
  const before = answered.slice(0, at);
  return {
    answers: Object.assign({}, ...before.map(([, answers]) => answers)) as Answers,
    passed: before.map(([question]) => question).filter((question) => silent.includes(question)),
  };
}
