import type { Person } from '../dialogs/message.ts';

/** The channel whose accounts are of an organisation. */
const TEAMS = 'msteams';

/**
 * @param accounts Entra object ids, in small letters
 * @returns whether somebody is one of these: by the account that Teams gives, whatever else the channel lets them say
 */
export function createIsStaff(accounts: readonly string[]): (person: Person) => boolean {
  return ({ id }) => {
    const [channel, , ...account] = id.split('/');
    return channel === TEAMS && accounts.includes(account.join('/').toLowerCase());
  };
}
