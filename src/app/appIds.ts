import { readFileSync } from 'node:fs';
import type { AppIds } from '../teamsApp/manifest.ts';
import type { Config } from './config.ts';

/** @returns what the package of the Teams app takes from the environment, with the version of this release */
export function appIds({ TEAMS_APP_ID, MicrosoftAppId, PUBLIC_URL }: Config): AppIds {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { app: TEAMS_APP_ID, bot: MicrosoftAppId, publicUrl: PUBLIC_URL, version };
}
