import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Limits of the Teams app manifest: lengths, number of commands, icons' sizes. */
const manifestSchema = z.object({
  name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.object({ short: z.string().max(80), full: z.string().max(4000) }),
  bots: z
    .array(
      z.object({
        scopes: z.array(z.enum(['personal', 'team', 'groupChat'])),
        commandLists: z.array(
          z.object({
            commands: z
              .array(z.object({ title: z.string().max(128), description: z.string().max(128) }))
              .max(10),
          }),
        ),
      }),
    )
    .length(1),
});

/** Width and height in a PNG's header. */
function sizeOf(file: string): [number, number] {
  const png = readFileSync(file);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('the manifest keeps to what Teams allows', () => {
  const manifest: unknown = JSON.parse(readFileSync('teams/manifest.json', 'utf8'));
  expect(manifestSchema.safeParse(manifest).error).toBeUndefined();
});

test('the icons have the sizes that Teams asks', () => {
  expect(sizeOf('teams/color.png')).toEqual([192, 192]);
  expect(sizeOf('teams/outline.png')).toEqual([32, 32]);
});
