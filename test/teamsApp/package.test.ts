import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { unzipSync } from 'fflate';
import { idFaults } from '../../src/teamsApp/manifest.ts';
import type { AppIds } from '../../src/teamsApp/manifest.ts';
import { NoPackage, packageOf } from '../../src/teamsApp/package.ts';

const IDS: AppIds = {
  app: '0C7C1A42-9A25-4B4B-9E0F-0D2D5B6B1C11',
  bot: '6f1c0f5e-31a5-4c55-8a7e-24e1bb7a0d21',
  publicUrl: 'https://briefwijzer.example.nl',
  version: '1.2.3',
};

interface Manifest {
  manifestVersion: string;
  id: string;
  version: string;
  validDomains: string[];
  composeExtensions: { botId: string; commands: { id: string }[]; messageHandlers: object[] }[];
  bots: { botId: string; commandLists: { scopes: string[]; commands: { title: string }[] }[] }[];
}

const filesOf = (ids: AppIds) => unzipSync(packageOf('teams', ids));
const jsonOf = (file: Uint8Array | undefined): unknown => JSON.parse(Buffer.from(file ?? []).toString());
const manifestOf = (ids = IDS) => jsonOf(filesOf(ids)['manifest.json']) as Manifest;

/** Microsoft's own schema of a version, as the package ships it; formats are left to the patterns beside them. */
function schemaFaults(version: string, name: string, value: unknown): unknown {
  const file = createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json');
  const folder = path.join(path.dirname(file), 'build/json-schemas/teams', `v${version}`);
  const schema = JSON.parse(readFileSync(path.join(folder, `MicrosoftTeams.${name}`), 'utf8')) as object;
  const validate = new Ajv.default({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile(schema);
  validate(value);
  return validate.errors ?? [];
}

test("the manifest keeps to Microsoft's schema of its version", () => {
  const manifest = manifestOf();
  expect(schemaFaults(manifest.manifestVersion, 'schema.json', manifest)).toEqual([]);
});

test("for the staff's own organisation the package has their page, on which Teams signs them in", () => {
  const page = '0C7C1A42-9A25-4B4B-9E0F-0D2D5B6B1C12';
  const manifest = manifestOf({ ...IDS, page });
  expect(schemaFaults(manifest.manifestVersion, 'schema.json', manifest)).toEqual([]);
  expect(manifest).toMatchObject({
    staticTabs: [{ contentUrl: 'https://briefwijzer.example.nl/beheer', scopes: ['personal'] }],
    webApplicationInfo: {
      id: page.toLowerCase(),
      resource: `api://briefwijzer.example.nl/${page.toLowerCase()}`,
    },
  });
  expect(Object.keys(manifestOf())).not.toContain('staticTabs');
  expect(idFaults({ ...IDS, page: 'geen id' })).toEqual([expect.stringContaining('STAFF_APP_ID')]);
});

test("the schema is seen to be broken when it is: a developer's name of 33 characters", () => {
  const broken = { ...manifestOf(), developer: { name: 'x'.repeat(33) } };
  expect(schemaFaults(broken.manifestVersion, 'schema.json', broken)).not.toEqual([]);
});

test('the English texts keep to the schema of translations, and each stands for a Dutch one', () => {
  const manifest = manifestOf();
  const english = jsonOf(filesOf(IDS)['en.json']) as Record<string, string>;
  expect(schemaFaults(manifest.manifestVersion, 'Localization.schema.json', english)).toEqual([]);
  const dutch = (key: string) =>
    key
      .split(/[.[\]]+/)
      .filter(Boolean)
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], manifest);
  const missing = Object.keys(english).filter((key) => key !== '$schema' && typeof dutch(key) !== 'string');
  expect(missing).toEqual([]);
  for (const key of ['name.short', 'name.full', 'description.short', 'description.full'])
    expect(english).toHaveProperty([key]);
});

test('ids, domain and version come from the environment, and the icons have the sizes that Teams asks', () => {
  const { id, version, validDomains, bots } = manifestOf();
  expect([id, version, validDomains]).toEqual([IDS.app?.toLowerCase(), '1.2.3', ['briefwijzer.example.nl']]);
  expect(bots.map(({ botId }) => botId)).toEqual([IDS.bot]);
  const sizeOf = (name: string) => {
    const png = Buffer.from(filesOf(IDS)[name] ?? []);
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  expect([sizeOf('color.png'), sizeOf('outline.png')]).toEqual([
    [192, 192],
    [32, 32],
  ]);
});

test('letters are searched from the compose box, and an address of the bot is opened as a card', () => {
  const [extension] = manifestOf().composeExtensions;
  expect(extension).toMatchObject({
    botId: IDS.bot,
    commands: [{ id: 'searchLetters', type: 'query', initialRun: true }],
    messageHandlers: [{ type: 'link', value: { domains: ['briefwijzer.example.nl'] } }],
  });
});

test('without an id of its own the app has that of the bot', () => {
  expect(manifestOf({ ...IDS, app: undefined }).id).toBe(IDS.bot);
});

test('there are commands in each of the three scopes', () => {
  const scopes = manifestOf().bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.scopes));
  expect(scopes.sort()).toEqual(['groupChat', 'personal', 'team']);
});

test.each<[string, Partial<AppIds>, string[]]>([
  ['no bot', { bot: undefined }, ['MicrosoftAppId is missing']],
  ['zeros', { bot: '00000000-0000-0000-0000-000000000000' }, ['MicrosoftAppId is not an id']],
  ['a name', { app: 'briefwijzer' }, ['TEAMS_APP_ID is not an id']],
  ['no address', { publicUrl: undefined }, ['PUBLIC_URL is missing']],
  ['a version of two numbers', { version: '1.2' }, ['The version 1.2']],
  ['everything', { bot: undefined, publicUrl: undefined }, ['MicrosoftAppId', 'PUBLIC_URL']],
])('%s is refused, and named', (_, wrong, says) => {
  const ids = { ...IDS, ...wrong };
  expect(() => packageOf('teams', ids)).toThrow(NoPackage);
  expect(idFaults(ids)).toEqual(says.map((start) => expect.stringContaining(start) as string));
});

test('the program writes the zip where it is told to', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'briefwijzer-')), 'app.zip');
  const env = {
    ...process.env,
    MicrosoftAppId: IDS.bot,
    MicrosoftAppPassword: 'geheim-van-de-bot',
    PUBLIC_URL: IDS.publicUrl,
  };
  const made = spawnSync(process.execPath, ['src/teamsPackage.ts', file], { env, encoding: 'utf8' });
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toContain(`${file} is ready`);
  expect(Object.keys(unzipSync(readFileSync(file))).sort()).toEqual([
    'color.png',
    'en.json',
    'manifest.json',
    'outline.png',
  ]);
  expect(readFileSync(file).includes('geheim-van-de-bot')).toBe(false);
});
