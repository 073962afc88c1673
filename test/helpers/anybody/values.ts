import type { Answer } from '../../../src/text/answer.ts';
import type { Dice } from './dice.ts';

/** One answer: what is meant, and how people say it when it is asked, and inside a message about anything. */
export interface Said {
  id: string;
  meant: Answer | string;
  asked: string[];
  along: string[];
}

const GIVEN =
  'Fatima Jan Sanne Pieter Aisha Wim Noor Mehmet Anne-Marie Tom Ilse Bas Joke Ruud Hendrik-Jan Lotte Kees Marjan Ahmed Els'.split(
    ' ',
  );
const FAMILY = [
  'de Vries',
  'El Amrani',
  'van den Berg',
  'Bakker',
  "van 't Hof",
  'Jansen-Smit',
  'Yılmaz',
  'de Jong',
  'ter Horst',
  'Verheij',
  'van der Wel',
  'Dekker',
  'Boonstra',
  'Haddad',
  'Vos',
  'de Graaf',
  'Meijer',
  'Kuipers',
];
const FUNCTIES = [
  'beleidsadviseur wonen',
  'strateeg',
  'programmamanager sociaal domein',
  'senior adviseur ruimte',
  'teamleider',
  'projectleider energie',
  'beleidsmedewerker Wmo en jeugd',
  'hoofd Ruimtelijke Ontwikkeling',
  'strategisch adviseur',
  'coördinator schuldhulpverlening',
];
const BESTUURDERS = ['wethouder', 'burgemeester', 'wethouder sociaal domein', 'portefeuillehouder jeugd'];
const GEMEENTEN = [
  'Almere',
  'Zwolle',
  'Lelystad',
  'Amersfoort',
  'Deventer',
  "'s-Hertogenbosch",
  'Súdwest-Fryslân',
  'Tilburg',
  'Utrecht',
  'Groningen',
  'Ede',
  'Houten',
  'Best',
  'Hoogeveen',
  'Apeldoorn',
  'Kampen',
  'Goes',
  'Zeist',
];
const OPGAVEN: [string, string[]][] = [
  ['1', ['klimaat', 'samen aan de slag voor het klimaat', 'het klimaat', 'de energietransitie']],
  ['2', ['wonen', 'toekomstbestendig wonen', 'woningbouw']],
  ['3', ['regionale economie', 'economie', 'regionale economie als versneller']],
  ['4', ['vitaal platteland', 'naar een vitaal platteland', 'het platteland']],
  ['5', ['sociaal domein', 'merkbaar beter in het sociaal domein', 'het sociaal domein']],
  ['6', ['schulden', 'problematische schulden voorkomen en oplossen', 'problematische schulden']],
  ['7', ['migranten', 'Nederland en migrant goed voorbereid', 'migratie']],
  ['8', ['openbaar bestuur', 'goed openbaar bestuur']],
];
const AANLEIDINGEN: [string, string[]][] = [
  ['klankborden', ['klankborden', 'een klankbord', 'klankborden over bestuurlijke vraagstukken', 'sparren']],
  ['versnellen', ['versnellen', 'het proces versnellen', 'versnelling van het proces']],
  ['impuls', ['een impuls', 'de samenwerking een impuls geven', 'een impuls geven aan de samenwerking']],
  ['bemiddelen', ['bemiddelen', 'bemiddeling', 'een mediator']],
];
const AMBASSADEURS: [string, string[]][] = [
  ['bandell', ['Ronald Bandell', 'de heer Bandell', 'Bandell', 'meneer Bandell']],
  ['sint', ['Marjanne Sint', 'mevrouw Sint', 'Sint']],
  ['spies', ['Liesbeth Spies', 'mevrouw Spies', 'Spies']],
  ['geen voorkeur', ['geen voorkeur', 'maakt niet uit', 'maakt me niet uit', 'wie dan ook']],
];
const VRAGEN = [
  'Onze vijf gemeenten worden het niet eens over de inkoop van jeugdzorg.',
  'Hoe houden we de raden aangehaakt bij de regionale samenwerking?',
  'De samenwerking moet beter, maar niemand neemt de leiding.',
  'Wij zoeken iemand die met ons meedenkt over de schaal van de Wmo in onze regio.',
];
const MONTHS = ['oktober', 'november', 'december'];

/** Small number of two figures, as in a date. */
const two = (number: number) => String(number).padStart(2, '0');

/** @returns the answer to the field of a form about days, in the autumn of 2013 */
function days(dice: Dice): Said {
  const at = dice.pick([0, 1, 2]);
  const month = MONTHS[at]!;
  const number = at + 10;
  const day = dice.pick([3, 4, 8, 10, 15, 17, 22, 24]);
  const later = day + dice.pick([1, 2, 3, 5]);
  const iso = (one: number) => `2013-${number}-${two(one)}`;
  const hour = dice.pick([9, 10, 14, 15]);
  const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
  const weekday = (one: number) => weekdays[new Date(`${iso(one)}T12:00:00Z`).getUTCDay()]!;
  const period = (from: number, to: number) => ({ from: iso(from), to: iso(to) });
  const offset = iso(day) < '2013-10-27' ? '+02:00' : '+01:00';
  const kinds: [Answer, string[]][] = [
    [
      [period(day, day)],
      [
        `${day} ${month}`,
        `${weekday(day)} ${day} ${month}`,
        `op ${day} ${month}`,
        `${day} ${month} 2013`,
        `${two(day)}-${number}-2013`,
        `${day}/${number}`,
      ],
    ],
    [
      [period(day, later)],
      [
        `van ${day} t/m ${later} ${month}`,
        `${day} tot en met ${later} ${month}`,
        `tussen ${day} en ${later} ${month}`,
        `van ${weekday(day)} ${day} tot en met ${weekday(later)} ${later} ${month}`,
      ],
    ],
    [
      [period(day, day), period(later, later)],
      [
        `${day} of ${later} ${month}`,
        `${weekday(day)} ${day} ${month} of ${weekday(later)} ${later} ${month}`,
        `liefst ${day} ${month}, anders ${later} ${month}`,
      ],
    ],
    [
      [`${iso(day)}T${two(hour)}:00:00${offset}`],
      [
        `${day} ${month} om ${hour} uur`,
        `${weekday(day)} ${day} ${month} om ${hour}.00 uur`,
        `${day} ${month} ${hour}:00`,
      ],
    ],
    [[{ from: iso(1), to: iso([31, 30, 31][at]!) }], [`in ${month}`, month, `ergens in ${month}`]],
    [[], ['geen voorkeur', 'maakt niet uit', 'in overleg']],
  ];
  const [meant, said] = dice.pick(kinds);
  const some = Array.isArray(meant) && meant.length > 0;
  return {
    id: 'voorkeur',
    meant,
    asked: said.flatMap((one) => [one, some ? `graag ${one}` : one, some ? `het liefst ${one}` : one]),
    along: said.map((one) => (some ? `het liefst ${one}` : `Dagen: ${one}`)),
  };
}

function choice(id: string, dice: Dice, from: [string, string[]][], along: (name: string) => string[]): Said {
  const [meant, names] = dice.pick(from);
  return { id, meant, asked: [...names, `${names[0]!} graag`], along: names.flatMap(along) };
}

/** @returns a person: a name with an address that fits or not, and a number */
export function somebody(
  dice: Dice,
  place: string,
): { name: string; given: string; last: string; mail: string; phone: string } {
  const given = dice.pick(GIVEN);
  const last = dice.pick(FAMILY);
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/ı/g, 'i')
      .replace(/[^a-zA-Z]/g, '')
      .toLowerCase();
  const host = `${plain(place) || 'gemeente'}.nl`;
  const mail = dice.pick([
    `${plain(given)[0]!}.${plain(last)}@${host}`,
    `${plain(given)}.${plain(last)}@${host}`,
    `${plain(given)[0]!}${plain(last)}@${host}`,
  ]);
  return {
    name: `${given} ${last}`,
    given,
    last,
    mail,
    phone: `06${dice.pick(['12345678', '28765432', '51239876'])}`,
  };
}

function contact(person: ReturnType<typeof somebody>, itself: boolean): Said[] {
  const { mail, phone } = person;
  const [a, b, c, d] = phone.slice(2).match(/../g)!;
  const numbers = [
    `06-${phone.slice(2)}`,
    phone,
    `06 ${a} ${b} ${c} ${d}`,
    `+31 6 ${phone.slice(2)}`,
    `06.${a}.${b}.${c}.${d}`,
  ];
  return [
    {
      id: 'email',
      meant: mail,
      asked: [mail, `${mail} graag`, `dat is ${mail}`, `mail maar naar ${mail}`],
      along: [
        mail,
        `E-mail: ${mail}`,
        `mailen kan naar ${mail}`,
        `mail: ${mail}`,
        itself ? `mijn mailadres is ${mail}` : `het mailadres is ${mail}`,
      ],
    },
    {
      id: 'telefoon',
      meant: phone,
      asked: numbers,
      along: numbers.flatMap((one) => [
        `tel. ${one}`,
        `bellen kan op ${one}`,
        `telefoon ${one}`,
        `mobiel: ${one}`,
      ]),
    },
  ];
}

const gemeente = (place: string): Said => ({
  id: 'gemeente',
  meant: place,
  asked: [place, `gemeente ${place}`, `voor de gemeente ${place}`, `${place} graag`, `dat is ${place}`],
  along: [
    `gemeente ${place}`,
    `Gemeente: ${place}`,
    `wij zijn van de gemeente ${place}`,
    `namens de gemeente ${place}`,
  ],
});

/** @returns all answers of somebody to the form of the start day */
export function startdag(dice: Dice): Said[] {
  const place = dice.pick(GEMEENTEN);
  const person = somebody(dice, place);
  const { name, given } = person;
  const functie = dice.pick(FUNCTIES);
  return [
    gemeente(place),
    {
      id: 'naam',
      meant: name,
      asked: [
        name,
        `dat is ${name}`,
        `${name} graag`,
        `het gaat om ${name}`,
        `mijn collega ${name}`,
        `${name} komt`,
      ],
      along: [`Naam: ${name}`, `het gaat om ${name}`, `mijn collega ${name}`, `het betreft ${name}`],
    },
    {
      id: 'functie',
      meant: functie,
      asked: [
        functie,
        `zij is ${functie}`,
        `${given} is ${functie}`,
        `hij werkt als ${functie}`,
        `een ${functie}`,
      ],
      along: [`Functie: ${functie}`, `functie is ${functie}`],
    },
    ...contact(person, false),
    choice('opgave', dice, OPGAVEN, (one) => [`voor de opgave ${one}`, `Opgave: ${one}`]),
  ];
}

/** @returns all answers of somebody to the form of a visit */
export function ambassadeur(dice: Dice): Said[] {
  const place = dice.pick(GEMEENTEN);
  const person = somebody(dice, place);
  const { name } = person;
  const itself = dice.chance(30);
  const functie = itself
    ? dice.pick(BESTUURDERS)
    : dice.pick([...FUNCTIES.slice(0, 5), 'bestuurssecretaris', 'bestuursadviseur']);
  const other = `${dice.pick(['wethouder', 'burgemeester'])} ${dice.pick(['De Boer', 'Kok', 'Van Beem', 'Van der Linden'])}`;
  const vraag = dice.pick(VRAGEN);
  return [
    {
      id: 'organisatie',
      meant: `gemeente ${place}`,
      asked: [`gemeente ${place}`, place, `voor de gemeente ${place}`, `wij zijn de gemeente ${place}`],
      along: [`gemeente ${place}`, `Organisatie: gemeente ${place}`, `wij zijn van de gemeente ${place}`],
    },
    {
      id: 'naam',
      meant: name,
      asked: [name, `mijn naam is ${name}`, `ik ben ${name}`, `ik heet ${name}`],
      along: [`Naam: ${name}`, `mijn naam is ${name}`, `ik ben ${name}`],
    },
    {
      id: 'functie',
      meant: functie,
      asked: [functie, `ik ben ${functie}`, `mijn functie is ${functie}`],
      along: [`Functie: ${functie}`, `ik werk als ${functie}`],
    },
    ...(itself
      ? []
      : [
          {
            id: 'bestuurder',
            meant: other,
            asked: [other, `namens ${other}`, `voor ${other}`],
            along: [`namens ${other}`],
          },
        ]),
    choice('aanleiding', dice, AANLEIDINGEN, (one) => [`Aanleiding: ${one}`, `het gaat ons om ${one}`]),
    { id: 'vraag', meant: vraag, asked: [vraag], along: [`Vraag: ${vraag}`] },
    choice('ambassadeur', dice, AMBASSADEURS, (one) => [`Ambassadeur: ${one}`]),
    days(dice),
    ...contact(person, true),
  ];
}
