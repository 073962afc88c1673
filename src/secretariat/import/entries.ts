import { personIn } from '../../registration/marks.ts';
import { createHash } from 'node:crypto';
import type { Form } from '../../forms/form.ts';
import type { Command } from '../../registration/command.ts';
import { byStaff } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { readBeside } from './beside.ts';
import { fieldContext, readEntry } from './entry.ts';
import type { Row } from './rows.ts';

/** How an entry reached the staff. */
export const CHANNELS = ['telefoon', 'mail', 'brief'] as const;

/** One line of a file, ready to be handed in. */
export interface Entry {
  line: number;
  command: Extract<Command, { kind: 'hand in' }>;
  /** What an export says of the registration that it was; empty where nothing is said. */
  number: string;
  status: string;
}

/** @returns the entries that can be read, and every fault of the others as a Dutch sentence */
export function readEntries(
  desk: Desk,
  form: Form,
  rows: readonly Row[],
  channel: string | undefined,
): { entries: Entry[]; faults: string[] } {
  const context = fieldContext(desk);
  const entries: Entry[] = [];
  const faults: string[] = [];
  const lines = new Map<string, number>();
  const bar = desk.out.progress(rows.length, 'Nakijken');
  for (const { line, cells } of rows) {
    bar.step();
    const fault = (text: string) => faults.push(`regel ${line}: ${text}`);
    const beside = readBeside(cells);
    if (beside.kind === 'faults') {
      beside.faults.forEach(fault);
      continue;
    }
    const by = beside.kanaal.toLowerCase() || channel;
    if (by === undefined || !CHANNELS.some((known) => known === by)) {
      fault(
        `kanaal ontbreekt of klopt niet. Kies uit: ${CHANNELS.join(', ')} (in een kolom kanaal, of met --channel).`,
      );
      continue;
    }
    const read = readEntry(form, cells, context);
    if (read.kind === 'faults') {
      read.faults.forEach((one) => fault(one.fault));
      continue;
    }
    const { answers } = read;
    const { afzender, afzendermail: email, status } = beside;
    const number = beside.nummer.toUpperCase();
    const id = beside.id || entryId(form.id, answers);
    const before = lines.get(number || id);
    if (before !== undefined) fault(`is hetzelfde als regel ${before}.`);
    lines.set(number || id, line);
    const name = afzender || personIn(form, answers) || 'onbekend';
    const submittedBy = { id: by, name, ...(email && { email }) };
    const origin = byStaff(desk, by);
    const { id: formId, prefix } = form;
    const command = { kind: 'hand in' as const, id, form: formId, prefix, answers, origin, submittedBy };
    entries.push({ line, command, number, status: status.toLowerCase() });
  }
  bar.stop();
  return { entries, faults };
}

/** The same entry always has the same id: a file that is imported twice goes in once. */
function entryId(form: string, answers: Record<string, unknown>): string {
  return `invoer-${createHash('sha256')
    .update(JSON.stringify([form, answers]))
    .digest('hex')
    .slice(0, 32)}`;
}
