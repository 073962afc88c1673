/** What the package of the app takes from the environment. */
export interface AppIds {
  /** `TEAMS_APP_ID`, the app's own; without it the bot's is used. */
  app?: string | undefined;
  /** `MicrosoftAppId`, by which Teams knows the bot. */
  bot?: string | undefined;
  /** `PUBLIC_URL`, where the bot is reached from outside. */
  publicUrl?: string | undefined;
  /** App id by which the staff sign in on their page; absent in the package of those who have no page. */
  page?: string | undefined;
  /** Of this release: three numbers. */
  version: string;
}

/** The texts of `teams/manifest.json`, which the ids are added to. */
export interface ManifestTexts {
  bots: [object];
  composeExtensions: [object];
  [key: string]: unknown;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ZEROS = /^[0-]+$/;

/** @returns what keeps these ids from making a package that Teams takes, each in one sentence with its mend */
export function idFaults({ app, bot, publicUrl, page, version }: AppIds): string[] {
  return [
    ...(bot === undefined ? ['MicrosoftAppId is missing: set it to the app id of the Azure Bot.'] : []),
    ...notAnId('MicrosoftAppId', bot),
    ...notAnId('TEAMS_APP_ID', app),
    ...notAnId('STAFF_APP_ID', page),
    ...(publicUrl === undefined
      ? ['PUBLIC_URL is missing: set it to the https address that Teams reaches the bot at.']
      : []),
    ...(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)
      ? []
      : [`The version ${version} in package.json is not three numbers: Teams takes no other.`]),
  ];
}

function notAnId(variable: string, id: string | undefined): string[] {
  if (id === undefined || (GUID.test(id) && !ZEROS.test(id))) return [];
  return [`${variable} is not an id: copy the one that Azure shows, such as 6f1c0f5e-….`];
}

/**
 * @param ids without faults: see `idFaults`
 * @returns the manifest of the Teams app, for one bot and every organisation that installs it
 */
export function manifestOf(texts: ManifestTexts, ids: AppIds): object {
  const { app, bot, publicUrl, version } = ids;
  const { $schema, manifestVersion, bots, composeExtensions, ...rest } = texts;
  const botId = bot?.toLowerCase();
  const domains = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  return {
    $schema,
    manifestVersion,
    version,
    id: (app ?? bot)?.toLowerCase(),
    ...rest,
    bots: [{ botId, ...bots[0] }],
    composeExtensions: [
      { botId, ...composeExtensions[0], messageHandlers: [{ type: 'link', value: { domains } }] },
    ],
    validDomains: domains,
    ...staffPageOf(ids),
  };
}

/** The page of the staff as a personal tab, on which Teams signs them in. */
function staffPageOf({ page, publicUrl }: AppIds): object {
  if (page === undefined || publicUrl === undefined) return {};
  const url = new URL('/beheer', publicUrl);
  const id = page.toLowerCase();
  return {
    staticTabs: [
      {
        entityId: 'beheer',
        name: 'Beheer',
        contentUrl: url.href,
        websiteUrl: url.href,
        scopes: ['personal'],
      },
    ],
    webApplicationInfo: { id, resource: `api://${url.host}/${id}` },
  };
}
