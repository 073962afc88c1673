import { openChannel } from './channel.ts';
import { startSignedBot } from './signedBot.ts';
import { openIssuer } from './signedChannel.ts';
import { startSmtp } from './smtp.ts';

export type Surroundings = Awaited<ReturnType<typeof openSurroundings>>;

/** All that a bot with signed requests has around it: who issues tokens, the channel, a mail server and this database. */
export async function openSurroundings(database: Promise<string>) {
  const [issuer, channel, smtp, url] = await Promise.all([
    openIssuer(),
    openChannel(),
    startSmtp(),
    database,
  ]);
  return {
    channel,
    smtp,
    url,
    /** @param wall the real time in ms */
    start: (wall: () => number, env: Record<string, string> = {}) =>
      startSignedBot(
        { DATABASE_URL: url, SMTP_URL: smtp.url, MAIL_FROM: 'bot@vng.nl', ...env },
        issuer,
        channel.serviceUrl,
        wall,
      ),
    close: () => Promise.all([issuer.close(), channel.close(), smtp.close()]),
  };
}
