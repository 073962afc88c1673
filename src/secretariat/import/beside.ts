import { clean } from '../../text/clean.ts';
import { singleAddress } from '../../registration/address.ts';

/** How something came that the staff enter. */
export const CHANNELS = ['telefoon', 'mail', 'brief'] as const;

/** What may stand beside the answers: how it came, and what an export says of the registration that it was. */
export const BESIDE = ['kanaal', 'afzender', 'afzendermail', 'nummer', 'status', 'id'] as const;

const LONGEST = 200;

type Beside = Record<(typeof BESIDE)[number], string>;

/** @returns what stands beside an entry, empty where nothing is said; or every fault as a Dutch sentence */
export function readBeside(
  cells: ReadonlyMap<string, unknown>,
): ({ kind: 'read' } & Beside) | { kind: 'faults'; faults: string[] } {
  const faults: string[] = [];
  const texts = BESIDE.map((name) => {
    const cell = cells.get(name) ?? '';
    if (typeof cell === 'string' && cell.length <= LONGEST) return clean(cell);
    faults.push(`${name} klopt niet. Het moet een tekst zijn van hoogstens ${LONGEST} tekens.`);
    return '';
  });
  const [kanaal = '', afzender = '', afzendermail = '', nummer = '', status = '', id = ''] = texts;
  if (afzendermail !== '' && singleAddress(afzendermail) === undefined)
    faults.push(`afzendermail "${afzendermail}" is geen e-mailadres.`);
  return faults.length > 0
    ? { kind: 'faults', faults }
    : { kind: 'read', kanaal, afzender, afzendermail, nummer, status, id };
}
