import { written } from '../../../src/text/answer.ts';
import type { Dice } from './dice.ts';
import { somebody } from './values.ts';
import type { Said } from './values.ts';

/** A first message, and the fields whose answers it tells. */
export interface Opening {
  text: string;
  tells: string[];
}

const ROLES = [
  'secretaresse',
  'teamleider',
  'managementassistent',
  'afdelingshoofd Ruimte',
  'medewerker bestuurssecretariaat',
];

/** @returns how somebody opens who registers a delegate: themselves, or another, under a name of their own */
export function openingOfStartdag(dice: Dice, all: Said[]): Opening {
  const of = (id: string) => written(all.find((one) => one.id === id)?.meant);
  const [name, functie, mail, place] = ['naam', 'functie', 'email', 'gemeente'].map(of);
  const speaker = somebody(dice, place ?? '');
  const role = dice.pick(ROLES);
  const kinds: Opening[] = [
    {
      text: `Goedemorgen, u spreekt met ${speaker.name}, ${role} van de gemeente ${place}. Ik wil graag een collega aanmelden voor de startdag: ${name}, ${functie}.`,
      tells: ['gemeente', 'naam', 'functie'],
    },
    {
      text: `Hallo, ${speaker.name} hier van de gemeente ${place}. Ik wil een collega opgeven voor de startdag, ikzelf ga niet.`,
      tells: ['gemeente'],
    },
    {
      text: `Ik ben ${name}, ${functie} bij de gemeente ${place}, en ik wil me aanmelden voor de startdag`,
      tells: ['gemeente', 'naam', 'functie'],
    },
    { text: `Graag ${name} inschrijven voor de startdag, ${mail}.`, tells: ['naam', 'email'] },
    {
      text: `Wij sturen ${name} (${functie}) namens de gemeente ${place} naar de startdag.`,
      tells: ['gemeente', 'naam', 'functie'],
    },
    {
      text: `Onze ${role} vraagt of ik ${name} wil aanmelden voor de startdag.`,
      tells: ['naam'],
    },
    {
      text: `Beste VNG,\n\nHierbij meld ik ${name} aan voor de startdag op 5 april, namens de gemeente ${place}. Bereikbaar op ${mail}.\n\nMet vriendelijke groet,\n${speaker.name}\n${role}\n${speaker.mail}`,
      tells: ['gemeente', 'naam', 'email'],
    },
    {
      text: `Als ${role} van ${place} meld ik hierbij onze afgevaardigde aan voor de startdag: ${name}, ${functie}.`,
      tells: ['gemeente', 'naam', 'functie'],
    },
    {
      text: `Wilt u mijn collega ${name} inschrijven voor de startdag? Zij werkt bij ons als ${functie}.`,
      tells: ['naam', 'functie'],
    },
  ];
  return dice.pick(kinds);
}

/** @returns how somebody opens who asks for a visit, for a bestuurder or as one */
export function openingOfVisit(dice: Dice, all: Said[]): Opening {
  const of = (id: string) => written(all.find((one) => one.id === id)?.meant);
  const [name, functie, mail, place, other] = ['naam', 'functie', 'email', 'organisatie', 'bestuurder'].map(
    of,
  );
  const asks = dice.pick([
    'We willen graag een ambassadeur uitnodigen.',
    'Graag vragen wij een bezoek aan van een ambassadeur.',
    'Ik wil een bezoek van een ambassadeur aanvragen.',
  ]);
  const own: Opening[] = [
    {
      text: `Dag, ${name} hier, ${functie} van de ${place}. ${asks}`,
      tells: ['organisatie', 'naam', 'functie'],
    },
    {
      text: `Ik ben ${name}, ${functie} bij de ${place}. ${asks}`,
      tells: ['organisatie', 'naam', 'functie'],
    },
    { text: `Goedemiddag, met ${name} van de ${place}. ${asks}`, tells: ['organisatie', 'naam'] },
    {
      text: `Geachte heer, mevrouw,\n\n${asks}\n\nMet vriendelijke groet,\n${name}\n${functie}\n${place}\n${mail}`,
      tells: ['organisatie', 'naam', 'functie', 'email'],
    },
  ];
  const behalf: Opening[] = [
    {
      text: `Goedemorgen, ik ben ${name}, ${functie} van de ${place}. Namens ${other} vraag ik een bezoek aan van een ambassadeur.`,
      tells: ['organisatie', 'naam', 'functie', 'bestuurder'],
    },
    {
      text: `Goedemorgen, ik ben de secretaresse van ${other} van de ${place}. ${asks}`,
      tells: ['organisatie'],
    },
    { text: `Hallo, secretariaat ${other}, ${place}. ${asks}`, tells: ['organisatie'] },
    { text: `${asks} Het is voor ${other} van de ${place}.`, tells: ['organisatie'] },
    {
      text: `${asks} Namens ${other}, ${place}. Mijn naam is ${name}.`,
      tells: ['organisatie', 'naam', 'bestuurder'],
    },
  ];
  return dice.pick(other === '' ? own : [...own, ...behalf]);
}
