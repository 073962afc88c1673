import type { TurnRecord } from '../../src/dialogs/conversationStore.ts';
import { say } from '../../src/dialogs/message.ts';
import type { Command } from '../../src/registration/command.ts';
import type { FormTerms } from '../../src/registration/formTerms.ts';
import type { NoticeFile } from '../../src/registration/notices/noticeTexts.ts';
import { termsFor } from '../../src/registration/terms.ts';
import { courses } from '../registration/courses.ts';
import type { FormRetention, StoreRules } from '../../src/storage/rules.ts';

/** Data as tests hand it to the store. */
export const NOW = new Date('2018-03-20T10:00:00+01:00');
export const clock = () => NOW;

/** Somebody at the secretariat. */
export const STAFF = {
  by: { id: 'vng', name: 'VNG' },
  channel: 'secretariaat',
  at: '2018-03-20T11:00:00+01:00',
};

const FORMS: (FormTerms & FormRetention)[] = [
  {
    id: 'startdag',
    title: 'Startdag',
    outside: 'refuse',
    closes: '2018-03-27',
    fields: [{ id: 'email', type: 'email', label: 'E-mail' }],
    draftDays: 30,
    retention: { ontvangen: 365, geplaatst: 365, ingetrokken: 30 },
  },
  {
    id: 'ambassadeur',
    title: 'Ambassadeur',
    outside: 'accept',
    fields: [{ id: 'email', type: 'email', label: 'E-mail' }],
    draftDays: 30,
    retention: { ontvangen: 365, ingetrokken: 30 },
  },
];

const NOTICES: NoticeFile[] = [
  {
    form: 'startdag',
    statuses: ['geplaatst', 'wachtlijst'],
    appointment: { status: 'geplaatst', title: 'Startdag', from: '2018-04-05' },
    events: {},
  },
  {
    statuses: ['geplaatst', 'wachtlijst'],
    events: {
      herinnering: [{ to: ['deelnemer'], subject: 'Herinnering: {nummer}', text: 'Tot morgen.' }],
      ontvangen: [
        {
          to: ['deelnemer', 'afzender'],
          subject: 'Ontvangen: {nummer}',
          text: 'Wij hebben uw aanmelding.',
        },
      ],
      ingetrokken: [
        {
          to: ['deelnemer', 'afzender'],
          subject: 'Ingetrokken: {nummer}',
          text: 'Uw aanmelding is ingetrokken.',
        },
      ],
    },
  },
];

const COURSES = { places: { ...courses.places!, events: {} } };

export const RULES: StoreRules = {
  terms: (form) => termsFor({ forms: FORMS, courses: COURSES, notices: NOTICES }, form, true),
  forms: FORMS,
};

/** @returns a turn of this conversation that leaves a state and one reply behind */
export function turn(
  conversation: string,
  messageId: string,
  revision: number,
  more: Partial<TurnRecord> = {},
): TurnRecord {
  return {
    conversation,
    messageId,
    revision,
    state: { after: messageId },
    commands: [],
    missed: [],
    reference: {
      person: { id: `person of ${conversation}`, name: 'Fatima' },
      channel: 'msteams',
      personal: true,
      address: { to: conversation },
    },
    address: { to: conversation },
    replies: (outcomes) => [
      say([`answer to ${messageId}`, ...outcomes.map((outcome) => outcome.kind)].join(' ')),
    ],
    ...more,
  };
}

/** @returns the command that hands in a registration for the start day */
export function handIn(id: string, more: Partial<Extract<Command, { kind: 'hand in' }>> = {}): Command {
  return {
    kind: 'hand in',
    id,
    form: 'startdag',
    prefix: 'SD',
    answers: {
      gemeente: { code: 'GM0344', name: 'Utrecht' },
      naam: 'Fatima el Amrani',
      email: 'f.elamrani@utrecht.nl',
      opgave: { code: '1', name: 'Samen aan de slag voor het klimaat' },
    },
    origin: { by: { id: 'aad-1', name: 'Fatima' }, channel: 'msteams', at: '2018-03-20T10:00:00+01:00' },
    ...more,
  };
}
