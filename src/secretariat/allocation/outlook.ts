import type { Allocation } from '../../registration/allocate/applicant.ts';
import { perOpgave, perPart } from '../../registration/allocate/reflection.ts';
import type { Counted, OpgaveLine, Part, PartLine } from '../../registration/allocate/reflection.ts';
import type { Registration } from '../../registration/registration.ts';
import { inDutch } from '../../time/amsterdam.ts';
import type { Office } from '../desk.ts';
import { choicesIn, codeIn, keyOf, organisationIn } from '../../registration/marks.ts';
import { ALONE } from './dividing.ts';
import type { Dividing } from './dividing.ts';
import { table } from '../table.ts';
import { bySize, inhabitantsFrom } from './sizes.ts';

/** How the places are spread: over what was chosen, and of municipalities over the provinces and the networks. */
export interface Outlook {
  people: number;
  placed: number;
  waiting: number;
  gemeenten: number;
  gemeentenWithPlace: number;
  opgaven: OpgaveLine[];
  provinces: PartLine[];
  /** The networks, and all municipalities in none of them. */
  networks: PartLine[];
  /** By inhabitants, with when and where these were counted; absent as long as the list gives none. */
  sizes?: { as_of: string; source: string; lines: PartLine[] };
}

/** @param day on which it is counted which municipalities there are */
export function outlook(
  desk: Office,
  { form, choice, ofGemeenten }: Dividing,
  registrations: readonly Registration[],
  result: Allocation,
  day: string,
): Outlook {
  const opgaveOf = new Map(result.placed.map(({ id, opgave }) => [id, opgave]));
  const counted = registrations.map(({ number, answers }): Counted => ({
    gemeente: keyOf(organisationIn(form, answers)) || number,
    opgave: opgaveOf.get(number) ?? (codeIn(choicesIn(form, answers).first) || ALONE),
    placed: opgaveOf.has(number),
  }));
  const members = desk.knowledge.lists.gemeenten.filter(
    ({ from, until }) => ofGemeenten && (from ?? '') <= day && (until === undefined || until > day),
  );
  const codes = members.map(({ code }) => code);
  const provinces = Map.groupBy(members, ({ province }) => province);
  const parts = [...provinces].map(([name, own]) => ({ name, gemeenten: own.map(({ code }) => code) }));
  const inhabitants = inhabitantsFrom(desk.knowledge);
  const different = (some: Counted[]) => new Set(some.map(({ gemeente }) => gemeente)).size;
  return {
    people: counted.length,
    placed: result.placed.length,
    waiting: result.waiting.length,
    gemeenten: different(counted),
    gemeentenWithPlace: different(counted.filter(({ placed }) => placed)),
    opgaven: perOpgave(
      counted,
      choice.items.map(({ code }) => code),
    ),
    provinces: perPart(
      counted,
      parts.sort((a, b) => a.name.localeCompare(b.name, 'nl')),
      codes,
    ),
    networks: ofGemeenten ? perPart(counted, withOthers(desk.knowledge.lists.netwerken, codes), codes) : [],
    ...(ofGemeenten &&
      inhabitants && { sizes: { ...inhabitants, lines: perPart(counted, bySize(members), codes) } }),
  };
}

/** The networks are those of cities: the letter seeks the others too. */
function withOthers(networks: readonly Part[], codes: readonly string[]): Part[] {
  const inOne = new Set(networks.flatMap(({ gemeenten }) => gemeenten));
  return [...networks, { name: 'overige gemeenten', gemeenten: codes.filter((code) => !inOne.has(code)) }];
}

/** @returns the same for people to read */
export function outlookInWords({ choice, ofGemeenten }: Dividing, seen: Outlook): string {
  const names = new Map(choice.items.map(({ code, name }) => [code, `${code} ${name}`]));
  const who = ofGemeenten ? 'gemeenten' : 'organisaties';
  return [
    `${seen.placed} van de ${seen.people} aanmeldingen ${seen.placed === 1 ? 'heeft' : 'hebben'} een plaats, ${seen.waiting} ${seen.waiting === 1 ? 'staat' : 'staan'} op de wachtlijst.`,
    `${seen.gemeentenWithPlace} van ${seen.gemeenten} aangemelde ${who} hebben een plaats.`,
    '',
    table(
      [choice.label, 'geplaatst', who, 'wacht'],
      seen.opgaven.map(({ opgave, people, gemeenten, waiting }) =>
        [names.get(opgave) ?? opgave, people, gemeenten, waiting].map(String),
      ),
    ),
    ...(ofGemeenten
      ? ['', partTable('provincie', seen.provinces), '', partTable('netwerk', seen.networks)]
      : []),
    ...(seen.sizes
      ? [
          '',
          partTable('inwoners', seen.sizes.lines),
          `Inwoners: ${seen.sizes.source}, ${inDutch(seen.sizes.as_of)}.`,
        ]
      : []),
  ].join('\n');
}

function partTable(head: string, lines: PartLine[]): string {
  return table(
    [head, 'leden', 'aangemeld', 'met plaats', 'mensen', '% leden', '% plaatsen'],
    lines.map((line) =>
      [
        line.name,
        line.members,
        line.signedUp,
        line.withPlace,
        line.people,
        line.shareOfMembers,
        line.shareOfPlaces,
      ].map((cell) => String(cell).replace('.', ',')),
    ),
  );
}
