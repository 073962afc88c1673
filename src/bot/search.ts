import type { Found } from '../dialogs/letters/search.ts';
import type { LetterCard } from '../dialogs/message.ts';
import { cardsFound, nothingFound } from './composeExtension.ts';
import { newIncident } from './incident.ts';
import type { Log } from './log.ts';
import { NOTICES } from './notices.ts';

/** Finds parts of letters to put into any chat. */
export interface Search {
  find: (text: string) => Found;
  opened: (address: string) => LetterCard | undefined;
}

/** What the channel is answered to a search, and to an address that was pasted. */
export interface SearchAnswers {
  found: (asked: { text: string; skip: number }) => object;
  opened: (address: string) => object;
}

/** What goes wrong is said in the window: the chat it was opened in may be of people who never met the bot. */
export function createSearchAnswers(search: Search, log: Log): SearchAnswers {
  function orSaid(answered: () => object): object {
    try {
      return answered();
    } catch (err) {
      const incident = newIncident();
      log.error({ incident, err }, 'search failed');
      return nothingFound(NOTICES.failed(incident));
    }
  }

  return {
    found: ({ text, skip }) =>
      orSaid(() => {
        const found = search.find(text);
        return 'nothing' in found ? nothingFound(found.nothing) : cardsFound(found.cards.slice(skip));
      }),
    opened: (address) =>
      orSaid(() => {
        const card = search.opened(address);
        return cardsFound(card ? [card] : []);
      }),
  };
}
