import { enableCompileCache } from 'node:module';

enableCompileCache();
const { tryOut } = await import('./playground.ts');
await tryOut();
