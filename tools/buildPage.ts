/** Builds the staff's page into dist/page; where Vite is not installed, as in production, it says so and goes on. */
import { viteHere } from './viteHere.ts';

const vite = await viteHere();
if (!vite) {
  console.log("Vite is not installed, so the staff's page is not built: bring dist/page from where it is.");
} else {
  process.env.NODE_ENV = 'production';
  const from = performance.now();
  await vite.build({ configFile: 'page/vite.config.ts', logLevel: 'warn' });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`The staff's page is built in dist/page, in ${seconds} s.`);
}
