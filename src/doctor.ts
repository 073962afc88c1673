/**
 * Looks at everything outside the program that the bot needs, and says what is not well with how to mend it:
 *
 *     npm run -s doctor
 *
 * Exit code 1 when something is wrong.
 */
import { orExplain } from './app/orExplain.ts';
import { readSettings } from './app/settings.ts';

const SIGNS = { well: 'ok    ', unsure: 'look  ', wrong: 'WRONG ' };

await orExplain(async () => {
  const settings = readSettings();
  const { examine } = await import('./app/doctor/doctor.ts');
  const found = await examine(settings);
  for (const { about, kind, says } of found) console.log(`${SIGNS[kind]}${about}: ${says}`);
  if (found.some(({ kind }) => kind === 'wrong')) process.exitCode = 1;
});
