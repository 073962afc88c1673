import { enableCompileCache } from 'node:module';
import { programs } from './app/built.ts';

enableCompileCache();
const { orExplain, tryOut } = await programs();
await orExplain(tryOut);
