import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Origin } from '../registration/command.ts';
import type { Terms } from '../registration/terms.ts';
import type { Store } from '../storage/openStore.ts';
import type { RemovedFiles } from './files.ts';

/** What there is to work with, whoever does the work. */
export interface Office {
  store: Store;
  knowledge: Knowledge;
  /** What is laid down for the registrations of a form. */
  terms(form: string): Terms;
  /** @returns ISO date-time with the offset of Europe/Amsterdam */
  now(): string;
}

/** What a command of the secretariat works with. */
export interface Desk extends Office {
  /** Who works at it. */
  staff: string;
  /** Removes the files about registrations that were removed. */
  removeFiles(): Promise<RemovedFiles>;
  out: Out;
}

/** Where a command says things. */
export interface Out {
  /** The result: standard output, with a new line. */
  say(text: string): void;
  /** What goes beside the result: standard error. */
  remark(text: string): void;
  /** A person reads along: progress may be shown. */
  terminal: boolean;
  /** Shows how far long work is; `step` adds to it. */
  progress(total: number, what: string): { step(by?: number): void; stop(): void };
}

/** Opens the desk for one piece of work and closes it again, whatever happens. */
export type AtDesk = (work: (desk: Desk) => Promise<void>) => Promise<void>;

/** Why what was filled in for a field is not taken. */
export interface FieldFault {
  /** Id of the field. */
  field: string;
  /** A Dutch sentence that names the field. */
  fault: string;
}

/** What was asked can't be done: says what happened and what to do now. Nothing was changed. Exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Where it is about what was filled in. */
  readonly faults: readonly FieldFault[];
  constructor(message: string, faults: readonly FieldFault[] = []) {
    super(message);
    this.faults = faults;
  }
}

/** @param said what was not done @returns the refusal of what was filled in, which says every fault */
export function refusalOf(said: string, faults: readonly FieldFault[]): Refusal {
  return new Refusal([`${said} Verbeter eerst:`, ...faults.map(({ fault }) => fault)].join('\n'), faults);
}

/** What was asked names what there can't be. Nothing was changed. Exit code 2. */
export class Misunderstood extends Error {
  override readonly name = 'Misunderstood';
}

/** The desk can't be opened: what the environment says is wrong. Nothing was changed. Exit code 3. */
export class Closed extends Error {
  override readonly name = 'Closed';
}

/** Who handed in what the staff entered without a name. */
export const SECRETARIAT = { id: 'secretariaat', name: 'Secretariaat' };

const STAFF = `${SECRETARIAT.id}/`;

/** @returns that this member of the staff does it now */
export function byStaff({ staff, now }: Pick<Desk, 'staff' | 'now'>, channel = 'secretariaat'): Origin {
  return { by: { id: `${STAFF}${staff}`, name: staff }, channel, at: now() };
}

/** @returns which member of the staff an id in the audit trail stands for, undefined when it is somebody else */
export function staffNamed(id: string): string | undefined {
  return id.startsWith(STAFF) ? id.slice(STAFF.length) : undefined;
}

/** Says the result as JSON when that is asked, else as text. */
export function report(desk: Desk, json: boolean | undefined, result: unknown, text: string): void {
  desk.out.say(json ? JSON.stringify(result, null, 2) : text);
}
