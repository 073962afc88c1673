/**
 * Makes the package of the Teams app from the texts in `teams/` and the ids of the environment:
 *
 *     npm run -s teams:package [FILE]      briefwijzer-teams.zip when no file is named
 */
import { writeFileSync } from 'node:fs';
import { appIds } from './app/appIds.ts';
import { orExplain } from './app/orExplain.ts';
import { readSettings } from './app/settings.ts';
import { PACKAGE, packageOf } from './teamsApp/package.ts';

await orExplain(() => {
  const { config } = readSettings();
  const file = process.argv[2] ?? PACKAGE;
  writeFileSync(file, packageOf('teams', appIds(config)));
  console.log(
    `${file} is ready: upload it in the Teams admin centre (Teams apps, Manage apps, Upload new app).`,
  );
});
