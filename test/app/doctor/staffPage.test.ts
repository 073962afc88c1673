import { readConfig } from '../../../src/app/config.ts';
import { roles, staffPage } from '../../../src/app/doctor/staffPage.ts';
import { ELSEWHERE, openAccountProvider, STAFF_APP, VNG } from '../../helpers/accountProvider.ts';

const PAGE = 'https://briefwijzer.example.nl';

/** @param known the redirect address in the app registration */
async function looked(env: Record<string, string> = {}, known = `${PAGE}/beheer/aangemeld`) {
  const provider = await openAccountProvider(() => [known]);
  const found = await staffPage(
    readConfig({
      ...{ STAFF_APP_ID: STAFF_APP, STAFF_APP_PASSWORD: 'geheim', STAFF_TENANTS: VNG, PUBLIC_URL: PAGE },
      ...{ STAFF_ISSUER: decodeURI(provider.issuer('{tenant}')), ...env },
    }),
  );
  await provider.close();
  return found.map(({ kind, says }) => `${kind}: ${says}`);
}

test('an app registration with the right address and password is well', async () => {
  expect(await looked()).toEqual([
    `well: People who sign in come back to ${PAGE}/beheer/aangemeld.`,
    'well: The account system knows the app registration and takes its password.',
  ]);
});

test('a redirect address that the app registration does not know is named, with where to add it', async () => {
  const [found] = await looked({}, `${PAGE}/ergens`);
  expect(found).toMatch(
    /^wrong: .*redirect address https:\/\/briefwijzer\.example\.nl\/beheer\/aangemeld: add it/,
  );
});

test('a wrong password is told of, and not said', async () => {
  const [, found] = await looked({ STAFF_APP_PASSWORD: 'verkeerd' });
  expect(found).toMatch(/^wrong: .*STAFF_APP_PASSWORD/);
  expect(found).not.toContain('verkeerd');
});

test('an account system that is not there is named', async () => {
  expect(await looked({ STAFF_ISSUER: 'http://127.0.0.1:9/{tenant}' })).toEqual([
    expect.stringMatching(/^wrong: .*no answer.*127\.0\.0\.1/),
  ]);
});

test.each<[string, Record<string, string>, string | undefined]>([
  ['on this machine alone', {}, undefined],
  [
    'without a password that can sign people in',
    {
      MicrosoftAppId: STAFF_APP,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: VNG,
      PUBLIC_URL: PAGE,
    },
    'STAFF_APP_ID and STAFF_APP_PASSWORD',
  ],
  [
    'without organisations',
    { MicrosoftAppId: STAFF_APP, MicrosoftAppPassword: 'geheim', PUBLIC_URL: PAGE },
    'STAFF_TENANTS',
  ],
  [
    'without an address',
    { STAFF_APP_ID: STAFF_APP, STAFF_APP_PASSWORD: 'geheim', STAFF_TENANTS: VNG },
    'PUBLIC_URL',
  ],
])('%s, what is missing is named', async (_, env, missing) => {
  const found = await staffPage(readConfig(env));
  expect(found.map(({ kind, says }) => `${kind}: ${says}`)).toEqual(
    missing === undefined ? [] : [`unsure: The staff can not sign in on their page: set ${missing}.`],
  );
});

test.each<[string, Record<string, number>, string]>([
  ['nobody signed in', {}, 'unsure: Nobody has signed in yet'],
  ['the last had no role', { admitted: 1, rol: 2 }, 'wrong: Who signed in last has no role'],
  [
    'the last had roles of another name',
    { admitted: 1, andereRol: 2 },
    'wrong: Who signed in last has roles that are not ours',
  ],
  ['somebody came in after that', { admitted: 3, rol: 2, andereRol: 1 }, 'well: '],
  ['others were refused for what they are', { admitted: 1, organisatie: 2 }, 'well: '],
])('whether people have roles shows by who signed in: %s', (_, noted, says) => {
  const config = readConfig({
    STAFF_APP_ID: STAFF_APP,
    STAFF_APP_PASSWORD: 'x',
    STAFF_TENANTS: ELSEWHERE,
    PUBLIC_URL: PAGE,
  });
  const [found] = roles(config, noted);
  expect(`${found?.kind}: ${found?.says}`.startsWith(says)).toBe(true);
});
