import { previewFor, receiversOf, writeToAll } from '../../secretariat/writing.ts';
import { preview, write } from '../schema/writing.ts';
import { given } from './registrationFilters.ts';
import { CHANGES, route } from './route.ts';
import type { Route } from './route.ts';

export const writingRoutes: readonly Route[] = [
  route(preview, CHANGES, async ({ desk }, { subject, text, ...filters }) => {
    const { registrations, ...left } = await receiversOf(desk, given(filters));
    const [first] = registrations;
    return {
      people: registrations.length,
      ...left,
      ...(first && { first: previewFor(desk, first, { subject, text }) }),
    };
  }),
  route(write, CHANGES, async ({ desk }, { id, people, subject, text, ...filters }) => ({
    people: await writeToAll(desk, given(filters), { id, subject, text }, people),
  })),
];
