import { openStore } from '../../src/storage/openStore.ts';
import { dieAfter } from './dieAfter.ts';
import { answered, asks } from './askedQuestions.ts';
import { clock, RULES } from './examples.ts';

/** Has a question passed on, or answers the first one, and dies after so many statements unless it is done before that. */
const [url, what, statements] = process.argv.slice(2) as [string, string, string];
const store = await openStore(url, RULES, clock);
dieAfter(Number(statements));
if (what === 'ask') await asks(store, 'killed', 'm1');
else await answered(store, 'VR-2018-0001');
process.stdout.write('done');
process.exit(0);
