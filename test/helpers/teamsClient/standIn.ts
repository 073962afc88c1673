import { openChannel, type Channel } from '../channel.ts';
import { describeWithChromium, SCREENS } from '../chromium.ts';
import { startCommandLine, type CommandLine } from '../commandLine.ts';
import { sql } from '../database.ts';
import { sharedChromium } from '../tabs.ts';
import { startWholeBot, temporaryFolder, type WholeBot } from '../wholeBot.ts';
import { openTeamsClient, type TeamsClient } from './client.ts';

/** The whole bot, somebody new in Teams for each test, and the staff's command line. */
export interface StandIn {
  teams: TeamsClient;
  staff: (...args: string[]) => Promise<void>;
  sql: (statement: string) => Promise<Record<string, unknown>[]>;
  /** @returns the registrations that were handed in, the last one last */
  stored: () => Promise<{ number: string; answers: Record<string, unknown> }[]>;
}

const TODAY = '2018-03-20T10:00:00+01:00';

/** A phone by day, a desktop by night. */
const SEEN_ON = [SCREENS[0], SCREENS[3]];

/**
 * Describes what is seen in a stand-in for Teams, on a phone and on a desktop.
 * @param suite is for each of them; one bot serves both
 */
export function describeInTeams(name: string, suite: (here: StandIn) => void): void {
  describeWithChromium(`${name} in a stand-in for Teams (needs Debian chromium)`, () => {
    let channel: Channel;
    let bot: WholeBot;
    let store: ReturnType<typeof temporaryFolder>;
    let commands: CommandLine;
    let played = 0;
    const own = {
      async staff(...args: string[]) {
        expect(await commands.ask({ args, today: TODAY, database: store.database })).toMatchObject({
          code: 0,
        });
      },
      sql: (statement: string) => sql(store.database, statement),
      async stored() {
        const rows = await sql(store.database, 'select number, answers from registrations order by rowid');
        return rows.map(({ number, answers }) => ({
          number: String(number),
          answers: JSON.parse(String(answers)) as Record<string, unknown>,
        }));
      },
    } as StandIn;

    beforeAll(async () => {
      store = temporaryFolder();
      commands = startCommandLine();
      channel = await openChannel();
      bot = await startWholeBot(store.database, { PUBLIC_URL: 'https://briefwijzer.example.nl' });
    }, 120_000);
    afterAll(async () => {
      commands?.stop();
      await bot?.stop();
      await channel?.close();
      store?.remove();
    });

    describe.each(SEEN_ON)('$name', (screen) => {
      beforeEach(async () => {
        const me = { id: `anna-${(played += 1)}`, name: 'Anna de Wit' };
        own.teams = await openTeamsClient(await sharedChromium(), channel, bot.endpoint, me, screen);
      });
      afterEach(() => own.teams.page.close());
      suite(own);
    });
  });
}
