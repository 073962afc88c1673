/** A bot in a process of its own, with what stands behind it in memory. Prints where it listens. */
import { startTestBot } from './testBot.ts';

const bot = await startTestBot(undefined, { timeouts: { body: 500 } });
process.on('SIGTERM', () => void bot.close().then(() => process.exit(0)));
console.log(bot.origin);
