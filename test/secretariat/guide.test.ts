import { readFileSync } from 'node:fs';
import { openTestDesk } from './desk.ts';

const guide = readFileSync('docs/secretariaat.md', 'utf8');
const lines = [...guide.matchAll(/^npm run -s secretariat -- (.+)$/gm)].map((match) => match[1]!);

describe('the guide for the secretariat', () => {
  const desk = openTestDesk();

  it('names every command there is', async () => {
    const { out } = await desk.program('--help');
    const commands = [...out.matchAll(/^ {2}secretariat (\w+)/gm)].map((match) => match[1]!);
    expect(commands.length).toBeGreaterThan(9);
    for (const command of commands) expect(lines.map((line) => line.split(' ')[0])).toContain(command);
  });

  it.each(lines)('has a command line that is understood: %s', async (line) => {
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
    const files = args.map((arg) => (/\.(csv|xlsx)$/.test(arg) ? `${desk.folder}/${arg}` : arg));
    expect((await desk.run(...files)).code).not.toBe(2);
  });
});
