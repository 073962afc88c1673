/** What the bot's programs run: all from here on may stand joined in dist/bot. */
export { orExplain } from './orExplain.ts';
export { tryOut } from './playground.ts';
export { run } from './run.ts';
export { readSettings } from './settings.ts';
