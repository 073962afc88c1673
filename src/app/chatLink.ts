import { withQuery } from '../text/query.ts';

/** More is not typed for anybody. */
const LONGEST = 200;

/**
 * @param appId the bot's id with Microsoft; without one no chat in Teams leads to it
 * @returns how to open the personal chat with the bot, with a text typed in it and not sent. (Microsoft, "Deep link to
 *   Teams chat": `l/chat/0/0`; a bot is `28:` and its id.)
 */
export function chatLinkTo(appId: string | undefined): ((text: string) => string) | undefined {
  if (appId === undefined) return undefined;
  return (text) =>
    withQuery('https://teams.microsoft.com/l/chat/0/0', {
      users: `28:${appId}`,
      message: text.slice(0, LONGEST),
    });
}
