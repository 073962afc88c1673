import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { idFaults, manifestOf } from './manifest.ts';
import type { AppIds, ManifestTexts } from './manifest.ts';

/** Where the package is left when no file is named. */
export const PACKAGE = 'briefwijzer-teams.zip';

/** And the one for the organisation whose staff have a page. */
export const STAFF_PACKAGE = 'briefwijzer-teams-beheer.zip';

/** What goes into the package as it stands. */
const AS_IT_STANDS = ['color.png', 'outline.png', 'en.json'];

/** No package is made; the message names everything that is missing or wrong. */
export class NoPackage extends Error {
  override name = 'NoPackage';
}

/**
 * @param folder with the manifest's texts, its translation and the icons
 * @returns the zip that an administrator uploads in the Teams admin centre
 * @throws NoPackage naming every id that is missing or wrong
 */
export function packageOf(folder: string, ids: AppIds): Uint8Array {
  const faults = idFaults(ids);
  if (faults.length > 0) throw new NoPackage(['No package is made:', ...faults].join('\n  '));
  const read = (name: string) => readFileSync(path.join(folder, name));
  const manifest = manifestOf(JSON.parse(read('manifest.json').toString()) as ManifestTexts, ids);
  const files = Object.fromEntries(AS_IT_STANDS.map((name) => [name, read(name)]));
  return zipSync({ 'manifest.json': Buffer.from(JSON.stringify(manifest, null, 2)), ...files });
}

/** @returns the ids in a package that was made before; undefined when there is none that can be read */
export function packagedIds(file: string): { app: string; bot: string; version: string } | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const manifest = unzipSync(readFileSync(file), { filter: ({ name }) => name === 'manifest.json' });
    const { id, version, bots } = JSON.parse(Buffer.from(manifest['manifest.json'] ?? []).toString()) as {
      id: string;
      version: string;
      bots: { botId: string }[];
    };
    return { app: id, bot: bots[0]?.botId ?? '', version };
  } catch {
    return undefined;
  }
}
