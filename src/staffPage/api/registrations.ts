import { carryOut, formFor, reasonIn, shortText } from '../../secretariat/byHand.ts';
import { choices, file, list, PART } from '../schema/registrationList.ts';
import { add, edit, note, one, resend, restore, withdraw } from '../schema/registrations.ts';
import { enter } from '../../secretariat/add.ts';
import { besideField } from '../../secretariat/answers.ts';
import { resend as sendAgain } from '../../secretariat/deliveries.ts';
import { byStaff } from '../../secretariat/desk.ts';
import { correct } from '../../secretariat/edit.ts';
import { exported } from '../../secretariat/export/command.ts';
import { noteDownload } from '../../secretariat/export/download.ts';
import { listPart } from '../../secretariat/listPart.ts';
import { asNumber, findNumber } from '../../secretariat/number.ts';
import { noteView } from '../../secretariat/views.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { choicesFor } from './registrationChoices.ts';
import { given } from './registrationFilters.ts';
import { asSeen, shownWhole } from './registrationWhole.ts';
import { CHANGES, download, FILE_TYPES, READS, route } from './route.ts';
import type { Context, Route } from './route.ts';

const changed = ({ number }: { number: string }, { remarks }: Context) => ({ number, remarks });

export const registrationRoutes: readonly Route[] = [
  route(list, READS, ({ desk }, { sorteer, aflopend, vanaf, ...filters }) =>
    listPart(desk, given(filters), {
      ...{ sort: sorteer, descending: aflopend === 'ja' },
      ...{ from: vanaf, count: PART },
    }),
  ),
  route(choices, READS, ({ desk }) => Promise.resolve(choicesFor(desk))),
  route(one, READS, async ({ desk }, { nummer }) => {
    const found = await findNumber(desk, nummer);
    await noteView(desk, 'show', [found]);
    return shownWhole(desk, found);
  }),
  route(edit, CHANGES, async (context, input) => {
    const { desk } = context;
    const found = await asSeen(desk, input);
    const cells = new Map(Object.entries(input.fields));
    return changed(await correct(desk, found, cells, reasonIn(input), besideField), context);
  }),
  route(withdraw, CHANGES, async (context, input) => {
    const { desk } = context;
    const { number } = await asSeen(desk, input);
    const reason = input.reason.trim();
    const origin = byStaff(desk);
    const command = { kind: 'withdraw', number, origin, ...(reason !== '' && { reason }) } as const;
    return changed(await carryOut(desk, command), context);
  }),
  route(restore, CHANGES, async (context, input) => {
    const { desk } = context;
    const { number } = await asSeen(desk, input);
    const correction = reasonIn(input);
    return changed(
      await carryOut(desk, { kind: 'restore', number, origin: byStaff(desk), correction }),
      context,
    );
  }),
  route(note, CHANGES, async (context, input) => {
    const { desk } = context;
    const text = shortText(input.text, 'De notitie', 2000, 'text');
    const number = asNumber(input.number);
    return changed(await carryOut(desk, { kind: 'note', number, text, origin: byStaff(desk) }), context);
  }),
  route(resend, CHANGES, async ({ desk }, { key }) => {
    await sendAgain(desk, key);
    return {};
  }),
  route(add, CHANGES, async (context, { id, form, channel, fields }) => {
    const { desk } = context;
    const cells = new Map(Object.entries(fields));
    return changed(await enter(desk, formFor(desk, form), cells, channel, id, besideField), context);
  }),
  download(file, READS, async ({ desk }, { soort, ...filters }) => {
    const { content, found } = await exported(desk, given(filters), soort);
    const name = `aanmeldingen-${dayOf(desk.now())}.${soort}`;
    await noteDownload(desk, name, given(filters), found);
    return { name, type: FILE_TYPES[soort], content };
  }),
];
