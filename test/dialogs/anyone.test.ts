import fc from 'fast-check';
import { plain } from '../../src/dialogs/markdown.ts';
import type { Reply } from '../../src/dialogs/message.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';
import { onEachEngine } from '../storage/engines.ts';

/** What one person wants to hand in: what they type for each question, and what must be stored then. */
interface Wish {
  form: string;
  today: string;
  opens: string;
  answers: { asked: string; typed: string[]; id: string; stored: unknown; label?: string; shown?: string }[];
}

const startdag = fc.record({
  gemeente: fc.constantFrom(
    ['Almere', 'GM0034', 'Almere'],
    ['Zwolle', 'GM0193', 'Zwolle'],
    ['den bosch', 'GM0796', "'s-Hertogenbosch"],
    ['gemeente Ede', 'GM0228', 'Ede'],
  ),
  naam: fc.constantFrom('Fatima El Amrani', 'Jan de Vries', 'drs. P. van Dijk-Smit', 'Noor Haddad'),
  functie: fc.constantFrom('beleidsadviseur wonen', 'projectleider', 'senior adviseur klimaat en energie'),
  email: fc.constantFrom('f.elamrani@almere.nl', 'jan@zwolle.nl', 'p.van-dijk@ede.nl'),
  opgave: fc.constantFrom(
    ['klimaat', '1', 'Samen aan de slag voor het klimaat'],
    ['2', '2', 'Toekomstbestendig wonen'],
    ['de derde', '3', 'Regionale economie als versneller'],
    ['schulden', '6', 'Problematische schulden voorkomen en oplossen'],
    ['vitaal plateland', '4', 'Naar een vitaal platteland'],
  ),
});

const startdagWish = startdag.map(({ gemeente, naam, functie, email, opgave }): Wish => ({
  form: 'startdag',
  today: '2018-03-20',
  opens: 'ik wil iemand aanmelden voor de startdag',
  answers: [
    {
      asked: 'Voor welke gemeente',
      typed: [gemeente[0]],
      id: 'gemeente',
      stored: gemeente[1],
      label: 'Gemeente',
      shown: gemeente[2],
    },
    { asked: 'Wie wilt u aanmelden', typed: [naam], id: 'naam', stored: naam, label: 'Naam', shown: naam },
    {
      asked: 'Wat is de functie',
      typed: [functie],
      id: 'functie',
      stored: functie,
      label: 'Functie',
      shown: functie,
    },
    {
      asked: 'Op welk e-mailadres',
      typed: [email],
      id: 'email',
      stored: email,
      label: 'E-mailadres',
      shown: email,
    },
    {
      asked: 'Voor welke opgave',
      typed: [opgave[0]],
      id: 'opgave',
      stored: opgave[1],
      label: 'Opgave',
      shown: opgave[2],
    },
    { asked: 'Klopt dat alle drie', typed: ['ja'], id: 'kentOpgave', stored: true },
    { asked: 'de opgave goed? (ja', typed: ['ja'], id: 'kentOpgave', stored: true },
    { asked: 'samenwerking tussen overheden?', typed: ['jazeker'], id: 'belangSamenwerking', stored: true },
    { asked: 'tussen de opgaven kansen biedt?', typed: ['klopt'], id: 'zietVerbinding', stored: true },
  ],
}));

const REASON: Record<string, string> = {
  klankborden: 'klankborden over bestuurlijke vraagstukken',
  versnellen: 'het proces versnellen',
  impuls: 'de samenwerking een impuls geven',
  bemiddelen: 'bemiddelen (als mediator)',
};

const ambassadeurWish = fc
  .record({
    naam: fc.constantFrom('Marieke de Wit', 'Kees Jansen'),
    functie: fc.constantFrom('wethouder', 'burgemeester', 'bestuursadviseur'),
    aanleiding: fc.constantFrom('klankborden', 'versnellen', 'impuls', 'bemiddelen'),
    vraag: fc.constantFrom('Wij komen er samen niet uit.', 'Onze regio zoekt een juridische vorm.'),
    ambassadeur: fc.constantFrom(
      ['Spies', 'spies', 'Liesbeth Spies'],
      ['de eerste', 'bandell', 'Ronald Bandell'],
      ['geen voorkeur', 'geen voorkeur', 'geen voorkeur'],
    ),
    email: fc.constantFrom('m.dewit@gouda.nl', 'kees@regio.nl'),
  })
  .map(({ naam, functie, aanleiding, vraag, ambassadeur, email }): Wish => ({
    form: 'ambassadeur',
    today: '2013-10-01',
    opens: 'ik wil een bezoek van een ambassadeur aanvragen',
    answers: [
      {
        asked: 'Voor welke gemeente of welk',
        typed: ['gemeente Gouda'],
        id: 'organisatie',
        stored: 'gemeente Gouda',
        label: 'Organisatie',
        shown: 'gemeente Gouda',
      },
      { asked: 'Is dat een gemeente of', typed: ['gemeente'], id: 'soort', stored: 'gemeente' },
      { asked: 'Welke gemeente is dat', typed: ['Gouda'], id: 'gemeente', stored: 'GM0513' },
      { asked: 'Wat is uw naam', typed: [naam], id: 'naam', stored: naam, label: 'Naam', shown: naam },
      {
        asked: 'Wat is de functie',
        typed: [functie],
        id: 'functie',
        stored: functie,
        label: 'Functie',
        shown: functie,
      },
      {
        asked: 'Namens welke bestuurder',
        typed: ['wethouder De Boer'],
        id: 'bestuurder',
        stored: 'wethouder De Boer',
        label: 'Namens',
        shown: 'wethouder De Boer',
      },
      {
        asked: 'Waarvoor wilt u',
        typed: [aanleiding],
        id: 'aanleiding',
        stored: aanleiding,
        label: 'Aanleiding',
        shown: REASON[aanleiding],
      },
      {
        asked: 'Wat is uw vraag',
        typed: [vraag],
        id: 'vraag',
        stored: vraag,
        label: 'Uw vraag',
        shown: vraag,
      },
      {
        asked: 'Heeft u voorkeur voor een',
        typed: [ambassadeur[0]],
        id: 'ambassadeur',
        stored: ambassadeur[1],
        label: 'Ambassadeur',
        shown: ambassadeur[2],
      },
      {
        asked: 'Op welke dagen',
        typed: ['van 4 t/m 8 november'],
        id: 'voorkeur',
        stored: [{ from: '2013-11-04', to: '2013-11-08' }],
      },
      {
        asked: 'Op welk e-mailadres',
        typed: [email],
        id: 'email',
        stored: email,
        label: 'E-mailadres',
        shown: email,
      },
    ],
  }));

/** Things people say and that happen while a form is being filled in. */
const HAPPENINGS = [
  'answer',
  'answer',
  'answer',
  'help',
  'terug',
  'overslaan',
  'weet ik niet',
  'waar was ik',
  'wat heb je al',
  'tot wanneer kan dit eigenlijk?',
  'asdfghj',
  'nee, Amersfoort',
  'verander de naam',
  'het mailadres moet x@y.nl zijn',
  'niet Jan maar Jannie',
  'stop',
  'ga verder',
  'opnieuw',
  '   ',
  '...',
  '7',
  'nee',
  'dank je',
  'lijst',
  'mijn aanmeldingen',
  'mijn gegevens',
  'wie zijn de ambassadeurs?',
  'ik wil een bezoek van een ambassadeur aanvragen',
  'ik wil iemand aanmelden voor de startdag',
  'Jan uit Zwolle, of nee, toch niet',
  'ja maar wacht even',
  '#restart',
  '#twice',
  '#together',
  '#processes',
] as const;

const happenings = fc.array(fc.constantFrom(...HAPPENINGS), { maxLength: 10 });

const RUNS = { SQLite: 40, PostgreSQL: 10 } as Record<string, number>;

onEachEngine((engine) => {
  test.each([
    ['startdag', startdagWish],
    ['ambassadeur', ambassadeurWish],
  ])('whatever is said in whatever order, %s can be finished with the right data', async (_, wishes) => {
    const url = await engine.database();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(wishes, happenings, async (wish, said) => {
        const talk = await openTalk({ url, now: wish.today });
        try {
          await new Someone(talk, wish, `person-${engine.name}-${wish.form}-${++run}`).live(said);
        } finally {
          await talk.close();
        }
      }),
      { numRuns: Number(process.env.RUNS ?? RUNS[engine.name] ?? 10) },
    );
  });
});

class Someone {
  private readonly talk: Talk;
  private readonly wish: Wish;
  private readonly id: string;
  private heard: Reply[] = [];
  private readonly transcript: string[] = [];
  private count = 0;

  constructor(talk: Talk, wish: Wish, id: string) {
    this.talk = talk;
    this.wish = wish;
    this.id = id;
  }

  async live(said: readonly string[]): Promise<void> {
    await this.say(this.wish.opens);
    for (const one of said) await this.happen(one);
    const before = await this.stored();
    await this.finish(before.length);
  }

  private async happen(one: string): Promise<void> {
    if (one === '#restart') return this.talk.restart();
    if (one === '#twice') return this.twice(this.next());
    if (one === '#together') return this.together(['wat heb je al', 'help'], false);
    if (one === '#processes') return this.together(['wat heb je al', 'waar was ik'], true);
    await this.say(one === 'answer' ? this.next() : one);
    if (one === 'stop' || one === 'opnieuw') await this.say('nee');
    if (this.lastText().includes('eerst afmaken')) await this.say('eerst afmaken');
  }

  /** What answers the question that was put last; never a confirmation of a summary that is not as wished. */
  private next(): string {
    const text = this.lastText();
    if (text.includes('Klopt dit?')) return this.firstMistake(text) ?? 'ja';
    if (text.includes('Zal ik')) return 'wat heb je al';
    const [, field, proposed] = /Noteer ik bij ([^:]+): (.*)\? \(ja/.exec(text) ?? [];
    if (field !== undefined) return this.isMeant(field, proposed) ? 'ja' : 'nee';
    const asked = this.wish.answers.filter((one) => text.includes(one.asked));
    const last = asked.sort((a, b) => text.lastIndexOf(b.asked) - text.lastIndexOf(a.asked))[0];
    if (last) return last.typed[0]!;
    if (/Wilt u stoppen|opnieuw beginnen\?/.test(text)) return 'nee';
    if (/uw antwoord, of een vraag/.test(text)) return 'dit is een vraag';
    if (/eerst afmaken/.test(text)) return 'eerst afmaken';
    if (/Nog nodig|ga verder/.test(text)) return 'ga verder';
    return text.includes('Bedoelt u') || text.includes('Welke bedoelt u')
      ? this.wish.answers[4]!.typed[0]!
      : 'ga verder';
  }

  /** Whether an answer that is read back is the one that was wished. */
  private isMeant(field: string, proposed: string | undefined): boolean {
    return this.wish.answers.some(({ label, shown }) => label?.toLowerCase() === field && shown === proposed);
  }

  private lastText(): string {
    return plain(this.heard.at(-1)?.text ?? '');
  }

  /** The way a careful person reads the summary: the first line that is not as wished is put right. */
  private firstMistake(summary: string): string | undefined {
    const line = (label: string) => new RegExp(`${label}: (.*)`).exec(summary)?.[1];
    const wrong = this.wish.answers.find(
      ({ label, shown }) => label !== undefined && line(label) !== undefined && line(label) !== shown,
    );
    return wrong && `verander ${wrong.label?.toLowerCase()}`;
  }

  private async say(text: string): Promise<void> {
    const before = (await this.stored()).length;
    const mayStore = this.lastText().includes('Zal ik');
    this.heard = await this.talk.say(text, { id: this.id, name: 'Anna de Wit' });
    this.note(text);
    if (this.heard.length === 0) this.fail('no reply');
    const after = (await this.stored()).length;
    if (after > before && !mayStore) this.fail('stored what was not confirmed');
    if (after < before) this.fail('lost what was stored');
  }

  /** The channel delivers the same message again: it has one effect, and nothing is said twice. */
  private async twice(text: string): Promise<void> {
    const message = this.message(text);
    const first = await this.talk.converse(message);
    await this.talk.store.conversations.sent(first.map(({ id }) => id));
    await this.talk.restart();
    const second = await this.talk.converse(message);
    if (second.length > 0) this.fail('said twice');
    this.heard = first.map(({ reply }) => reply);
    this.note(text);
  }

  /** Two messages at the same moment, in one process or two: both are answered, nothing is lost. */
  private async together(texts: string[], processes: boolean): Promise<void> {
    const other = processes ? this.talk.process() : this.talk.converse;
    const [first, second] = texts.map((text) => this.message(text));
    const said = await Promise.all([this.talk.converse(first!), other(second!)]);
    if (said.some((outgoing) => outgoing.length === 0)) this.fail('one of two was not answered');
    this.heard = said.flat().map(({ reply }) => reply);
    this.note(texts.join(' + '));
  }

  private message(text: string) {
    return {
      id: `${this.id}-${++this.count}`,
      conversation: `test/${this.id}`,
      channel: 'test',
      scope: 'personal' as const,
      from: { id: this.id, name: 'Anna de Wit' },
      address: null,
      content: { kind: 'text' as const, text },
    };
  }

  private stored() {
    return this.talk.store.registrations.find({ person: { id: this.id } });
  }

  private async finish(already: number): Promise<void> {
    const most = 2 * this.wish.answers.length;
    for (let count = 0; count <= most; count++) {
      const stored = await this.stored();
      if (stored.length > already || already > 0) return this.compare(stored.at(-1)!.answers);
      await this.say(this.next());
    }
    this.fail(`not finished in ${most} messages`);
  }

  private compare(answers: Record<string, unknown>): void {
    for (const { id, stored } of this.wish.answers) {
      if (answers[id] === undefined) continue;
      const value = answers[id];
      const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : value;
      if (JSON.stringify(code) !== JSON.stringify(stored)) this.fail(`${id} is ${JSON.stringify(code)}`);
    }
  }

  private note(text: string): void {
    this.transcript.push(`> ${text}`, ...this.heard.map((reply) => plain(reply.text)));
  }

  private fail(what: string): never {
    throw new Error([...this.transcript.slice(-24), `✗ ${what}`].join('\n'));
  }
}
