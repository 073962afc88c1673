import type { Window } from '../dialogs/sheet/window.ts';
import { attached } from './cards.ts';
import { sheetCard } from './formSheet.ts';

/** Longest title of a window in Teams, in characters. */
const LONGEST_TITLE = 60;

/** @returns what an invoke of a window is answered: what it shows next; nothing closes it */
export function windowAnswer(window: Window): object | undefined {
  switch (window.kind) {
    case 'sheet': {
      const { sheet } = window;
      const title = sheet.title.slice(0, LONGEST_TITLE).toWellFormed();
      const card = attached(sheetCard(sheet, 'window'));
      return { task: { type: 'continue', value: { title, width: 'medium', height: 'large', card } } };
    }
    case 'said':
      return { task: { type: 'message', value: window.text } };
    case 'closed':
      return undefined;
  }
}
