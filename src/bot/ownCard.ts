import type { IAdaptiveCard, IExecuteAction, IOpenUrlAction, ActionArray } from '@microsoft/teams.cards';
import { z } from 'zod';
import type { Button, OwnCard, OwnEntry } from '../dialogs/message.ts';
import { CARD, factSet, submitAction, textBlock } from './cards.ts';

/** What a card of one's own registrations asks for: to type a sentence, or to be shown as it stands now. */
const SAY = 'say';
const SHOW = 'own';

/** Longer is no sentence of a button. */
const LONGEST = 200;

/**
 * One's own registrations, with buttons that type a sentence. Teams asks for it anew when this person opens the chat
 * (`refresh`), and a client that can't do either of these sends the sentence as it sends any button.
 * @param person the channel's id of whose they are
 */
export function ownCardFor({ title, page, entries, buttons }: OwnCard, person: string): IAdaptiveCard {
  const action = (button: Button) => actionOf(button, page);
  return {
    ...CARD,
    lang: 'nl',
    fallbackText: title,
    msteams: { width: 'full' },
    refresh: { action: { type: 'Action.Execute', title, verb: SHOW, data: { page } }, userIds: [person] },
    body: [
      textBlock(title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...entries.flatMap((entry) => elementsOf(entry, action)),
    ],
    ...(buttons.length > 0 && { actions: buttons.map(action) }),
  };
}

function elementsOf(
  { title, about, facts, buttons }: OwnEntry,
  action: (button: Button) => ActionArray[number],
) {
  return [
    textBlock(title, { weight: 'Bolder', separator: true, spacing: 'Medium' }),
    textBlock(about, { isSubtle: true, size: 'Small', spacing: 'None' }),
    factSet(facts),
    ...(buttons.length > 0 ? [{ type: 'ActionSet' as const, actions: buttons.map(action) }] : []),
  ];
}

function actionOf(button: Button, page: number): IExecuteAction | IOpenUrlAction {
  const { title } = button;
  if ('url' in button) return { type: 'Action.OpenUrl', title, url: button.url };
  const data = { says: button.says, page };
  return { type: 'Action.Execute', title, verb: SAY, data, fallback: submitAction(title, data) };
}

const page = z.int().min(1).max(9999);
const Says = z.object({ says: z.string().min(1).max(LONGEST) });
const Execute = z.object({
  action: z.union([
    z.object({ verb: z.literal(SAY), data: Says.extend({ page }) }),
    z.object({ verb: z.literal(SHOW), data: z.object({ page }) }),
  ]),
});

/** @returns the sentence that a button typed, in a client that knows `Action.Submit` alone; undefined when it is none */
export function readSays(value: unknown): string | undefined {
  return Says.safeParse(value).data?.says;
}

/** @returns what an `adaptiveCard/action` asks for; undefined when it can't be read */
export function readOwnAction(value: unknown): { says?: string; page: number } | undefined {
  return Execute.safeParse(value).data?.action.data;
}

/** The answer to `adaptiveCard/action`: the card as it is now. */
export function cardShown(card: object): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** The same where there is none: what is said instead. */
export function cardFailed(message: string): object {
  return {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'Unavailable', message },
  };
}
