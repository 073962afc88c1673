import { enableCompileCache } from 'node:module';

enableCompileCache();
const { orExplain } = await import('./app/orExplain.ts');
const { readSettings } = await import('./app/settings.ts');
await orExplain(async () => {
  const settings = readSettings();
  const { run } = await import('./app/run.ts');
  await run(settings);
});
