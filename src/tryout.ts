import { enableCompileCache } from 'node:module';

enableCompileCache();
const { orExplain } = await import('./app/orExplain.ts');
const { tryOut } = await import('./app/playground.ts');
await orExplain(tryOut);
