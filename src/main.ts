import { enableCompileCache } from 'node:module';
import { programs } from './app/built.ts';

enableCompileCache();
const { orExplain, readSettings, run } = await programs();
await orExplain(() => run(readSettings()));
