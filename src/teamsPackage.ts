/**
 * Makes the package of the Teams app from the texts in `teams/` and the ids of the environment:
 *
 *     npm run -s teams:package [FILE]      briefwijzer-teams.zip when no file is named
 *
 * Where the staff can sign in on their page, also one with that page in it, for their own organisation.
 */
import { writeFileSync } from 'node:fs';
import { appIds } from './app/appIds.ts';
import { orExplain } from './app/orExplain.ts';
import { readSettings } from './app/settings.ts';
import { accountsIn } from './app/staffAccess.ts';
import { PACKAGE, packageOf, STAFF_PACKAGE } from './teamsApp/package.ts';

const UPLOAD = 'upload it in the Teams admin centre (Teams apps, Manage apps, Upload new app)';

await orExplain(() => {
  const { config } = readSettings();
  const file = process.argv[2] ?? PACKAGE;
  const ids = appIds(config);
  writeFileSync(file, packageOf('teams', ids));
  console.log(`${file} is ready: ${UPLOAD}.`);
  const accounts = accountsIn(config);
  if ('missing' in accounts) return;
  writeFileSync(STAFF_PACKAGE, packageOf('teams', { ...ids, page: accounts.appId }));
  console.log(
    `${STAFF_PACKAGE} is the same with the staff's page: ${UPLOAD} of your own organisation instead.`,
  );
});
