import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A form as an editor drops it in: fields, choices and words of its own. */
const ALV = `
id: alv
prefix: ALV
title: Aanmelden ALV 2019
noun: inschrijving
words: [ALV, ledenvergadering]
kind: congress
letter: lbr-18-009
course: places
marked:
  person: deelnemer
  mail: [adres, vervanger]
  organisation: [namens]
  choice: sessie
  second: andereSessie
opens: 2019-05-01
closes: 2019-05-31
outside: refuse
outsideText: Aanmelden voor de ALV kan in mei 2019.
intro: Ik meld u aan voor de ALV van 5 juni 2019.
contact: Bel 070-3738393.
done: 'Genoteerd onder nummer {number}.'
privacy: Deze gegevens zijn voor de ALV.
draftDays: 7
retention: { ontvangen: 30, geplaatst: 30, wachtlijst: 30, niet geplaatst: 30, ingetrokken: 7 }
wishes: [ik wil naar de ALV, aanmelden voor de ledenvergadering, schrijf mij in voor de ALV]
fields:
  - { id: namens, type: gemeente, label: Lid, ask: 'Namens welke gemeente komt u?', help: 'Leden zijn gemeenten.', example: Gouda }
  - { id: deelnemer, type: name, label: Deelnemer, ask: Wie komt er?, help: Voor de badge., example: Jan Vos, personal: true }
  - { id: adres, type: email, label: Mailadres, ask: 'Op welk adres is die te bereiken?', help: Voor bericht., example: jan@gouda.nl, personal: true }
  - { id: vervanger, type: email, label: Mailadres van de vervanger, ask: 'En de vervanger?', help: Die krijgt ook bericht., example: jo@gouda.nl, personal: true, optional: true }
  - { id: sessie, type: choice, list: sessies, label: Sessie, ask: 'Naar welke sessie: wonen, zorg of wegen?', help: Elke sessie heeft een zaal., example: zorg }
  - { id: andereSessie, type: choice, list: sessies, differs: sessie, label: Andere sessie, ask: En anders?, help: Als de zaal vol is., example: wegen, optional: true }
  - id: lunch
    type: choice
    label: Lunch
    ask: Vlees of vegetarisch?
    help: Voor de kok.
    example: vegetarisch
    optional: true
    options: [{ code: vl, name: met vlees }, { code: veg, name: vegetarisch }]
`;
const SESSIONS = `
source: programma van de ALV 2019
items:
  - { code: '1', name: Wonen voor iedereen, words: [wonen] }
  - { code: '2', name: Zorg dichtbij, words: [zorg] }
  - { code: '3', name: Veilige wegen, words: [wegen] }
`;
/** Half a day, with a time. */
const ALV_NOTICES = `
form: alv
appointment:
  status: geplaatst
  title: ALV 2019
  from: '2019-06-05 10:00'
  minutes: 150
  location: Den Haag
  about: 'Sessie: {plaats}'
`;

/** What it takes to send a speaker: another course, with statuses and people of its own. */
const SPEAKERS = `
states:
  ontvangen: { words: ontvangen, next: { gebeld: secretariaat, ingetrokken: allebei } }
  gebeld: { words: besproken, next: { dag zoeken: secretariaat, ingetrokken: allebei } }
  dag zoeken: { words: in voorbereiding, next: { afgesproken: allebei, ingetrokken: allebei } }
  afgesproken: { words: afgesproken, next: { dag zoeken: secretariaat, gesproken: secretariaat, ingetrokken: allebei } }
  gesproken: { words: gehouden, next: {} }
  ingetrokken: { words: ingetrokken, next: {} }
appoints:
  preparing: dag zoeken
  agreed: afgesproken
  contacted: gebeld
  held: gesproken
  who: { name: spreker, list: sprekers }
details: { spreker: Spreker, datum: Dag van de lezing }
appointment:
  status: [afgesproken, gesproken]
  for: [deelnemer, spreker]
  title: 'Lezing van {spreker} voor {club}'
  from: '{datum}'
  minutes: 45
  location: '{locatie}'
events:
  voorstel:
    - { to: [deelnemer, afzender], subject: 'Past deze dag? ({nummer})', text: 'Beste {aan}, {spreker} kan op {voorstel}.' }
  afgesproken:
    - { to: [deelnemer, spreker], subject: 'Afgesproken ({nummer})', text: 'Beste {aan}, de lezing is op {datum}.' }
  verzet:
    - { to: [deelnemer, spreker], subject: 'Gaat niet door ({nummer})', text: 'Beste {aan}, op {vervallen} gaat het niet door.' }
`;
const LECTURE = `
id: lezing
prefix: LZ
title: Een spreker aanvragen
noun: verzoek
words: [lezing, spreker]
letter: lbr-18-009
course: sprekers
outside: accept
outsideText: Een spreker aanvragen kan altijd.
intro: Ik vraag een spreker voor u aan.
contact: Bel 070-3738393.
done: 'Genoteerd onder nummer {number}.'
privacy: Deze gegevens zijn voor de lezing.
draftDays: 7
retention: { ontvangen: 30, gebeld: 30, dag zoeken: 30, afgesproken: 30, gesproken: 30, ingetrokken: 7 }
wishes: [ik wil een spreker, spreker aanvragen, ik zoek een spreker voor een lezing]
fields:
  - { id: club, type: organisatie, label: Club, ask: 'Voor welke gemeente of regio?', help: 'Daar komt de spreker.', example: gemeente Gouda }
  - { id: wie, type: name, label: Contact, ask: Wie is de contactpersoon?, help: Voor overleg., example: Jan Vos, personal: true }
  - { id: post, type: email, label: Mailadres, ask: Op welk adres?, help: Voor bericht., example: jan@gouda.nl, personal: true }
  - { id: spreekster, type: choice, list: sprekers, label: Spreker, ask: 'Wie zou u willen?', help: 'Het secretariaat kiest.', example: Ans Bos, optional: true }
`;
const SPEAKER_LIST = `
source: sprekers van de VNG
items:
  - { code: bos, name: Ans Bos, mail: ans.bos@vng.nl }
  - { code: kok, name: Ko Kok }
`;

/** @returns a copy of the folder knowledge with two forms dropped in, as files alone; `remove` takes it away */
export function dropIn(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'briefwijzer-forms-'));
  cpSync('knowledge', dir, { recursive: true });
  const files = {
    'forms/alv.yaml': ALV,
    'lists/sessies.yaml': SESSIONS,
    'notices/alv.yaml': ALV_NOTICES,
    'forms/lezing.yaml': LECTURE,
    'lists/sprekers.yaml': SPEAKER_LIST,
    'courses/sprekers.yaml': SPEAKERS,
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dir, file), content);
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
