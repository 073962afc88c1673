import { discard, downloads } from '../schema/downloads.ts';
import { CHANGES, READS, route } from './route.ts';
import type { Route } from './route.ts';

export const downloadRoutes: readonly Route[] = [
  route(downloads, READS, async ({ desk }) => ({
    downloads: await desk.store.exports.outdatedDownloads(),
  })),
  route(discard, CHANGES, async ({ desk }, { id }) => {
    await desk.store.exports.discard(id);
    return {};
  }),
];
