import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { activity, message, post } from '../activities.ts';
import { hostConfigOf, SCRIPTS, THEMES } from '../cardPage.ts';
import type { Channel } from '../channel.ts';
import { picture, type SCREENS } from '../chromium.ts';

/**
 * A stand-in for the Teams client: a page that draws what the bot posts, cards by Microsoft's own renderer, and sends what
 * is typed and pressed as Teams does. It has what the Playground lacks: the windows of a form and of a thumb, and cards
 * that are asked for anew when their person sees them.
 */
export interface TeamsClient {
  page: Page;
  /** The window over the chat. */
  window: Locator;
  /** Types a message, and waits for what comes on it. */
  say: (text: string, expected: RegExp) => Promise<void>;
  /** Changes the message that was typed last. */
  edit: (text: string, expected: RegExp) => Promise<void>;
  press: (button: string) => Promise<void>;
  shown: (expected: RegExp) => Promise<void>;
  /** Looks at a card again: Teams asks for it anew. */
  lookAgain: () => Promise<void>;
  /** @returns whether something is wider than the screen */
  tooWide: () => Promise<boolean>;
  picture: (name: string) => Promise<void>;
}

/** Who is played: their name, and what tells them from others. */
export interface Played {
  id: string;
  name: string;
}

/** A button of a card with what was filled in on it. */
interface Pressed {
  verb?: string;
  data: Record<string, unknown> & { msteams?: { type?: string; text?: string } };
}

interface Refresh {
  action: { verb: string; data: object };
  userIds: string[];
}

const CARD = 'application/vnd.microsoft.card.adaptive';

export async function openTeamsClient(
  browser: Browser,
  channel: Channel,
  endpoint: string,
  me: Played,
  { width, height, scheme, name }: (typeof SCREENS)[number],
): Promise<TeamsClient> {
  const page = await browser.newPage({ viewport: { width, height } });
  const window = page.getByRole('dialog');
  const context = { theme: scheme === 'dark' ? 'dark' : 'default' };
  const person = {
    from: { id: `29:${me.id}`, name: me.name, aadObjectId: me.id },
    conversation: { id: `a:${me.id}`, conversationType: 'personal', tenantId: 'tenant-1' },
  };
  const call = (does: string, ...what: unknown[]) =>
    page.evaluate(`${does}(${what.map((one) => JSON.stringify(one) ?? 'undefined').join(', ')})`);
  const shown = (expected: RegExp) => page.getByText(expected).last().waitFor({ timeout: 30_000 });

  const unlessClosed = (error: unknown) => {
    if (!page.isClosed()) throw error;
  };

  /** The card that is asked for anew, with where it stands. */
  let refreshed: { id: string; refresh: Refresh } | undefined;
  channel.behave((_, res, posted) => {
    res.statusCode = 201;
    res.end(JSON.stringify({ id: posted.id }));
    const [card] = (posted.attachments ?? []) as { content: { refresh?: Refresh } }[];
    const refresh = card?.content.refresh;
    if (posted.conversation.id !== person.conversation.id) return;
    if (refresh?.userIds.includes(person.from.id)) refreshed = { id: posted.id ?? '', refresh };
    if (!page.isClosed()) void call('draw', posted).catch(unlessClosed);
  });

  let typed = message(channel.serviceUrl, '');
  async function type(text: string, fields: object = {}): Promise<void> {
    typed = message(channel.serviceUrl, text, { ...person, ...fields });
    await call('drawOwn', text);
    await post(endpoint, typed);
  }
  async function invoke(what: string, replyToId: string, value: object): Promise<Record<string, unknown>> {
    const sent = activity(channel.serviceUrl, { ...person, type: 'invoke', name: what, replyToId, value });
    const { status, body } = await post(endpoint, sent);
    if (status !== 200) throw new Error(`${what} was answered ${status}`);
    return (body ?? {}) as Record<string, unknown>;
  }
  async function execute(card: string, action: object, trigger: string): Promise<void> {
    const value = { action: { type: 'Action.Execute', ...action }, trigger };
    const answer = await invoke('adaptiveCard/action', card, value);
    if (answer.type === CARD)
      await call('draw', { id: card, attachments: [{ contentType: CARD, content: answer.value }] });
  }

  /** What a person does on the page, by where it is done. */
  const acts = {
    async card(card: string, { verb, data }: Pressed) {
      const { msteams, ...value } = data;
      if (verb !== undefined) await execute(card, { verb, data }, 'manual');
      else if (msteams?.type === 'task/fetch')
        await call('drawWindow', (await invoke('task/fetch', card, { data, context })).task, 'form');
      else if (msteams?.type === 'messageBack') await type(msteams.text ?? '', { value, replyToId: card });
      else await post(endpoint, activity(channel.serviceUrl, { ...person, value: data, replyToId: card }));
    },
    chip: (_: string, sentence: string) => type(sentence),
    async thumb(under: string, reaction: string) {
      const value = { data: { actionName: 'feedback', actionValue: { reaction } } };
      await call(
        'drawWindow',
        (await invoke('message/fetchTask', under, value)).task,
        `${reaction} ${under}`,
      );
    },
    async window(of: string, { data }: Pressed) {
      if (of === 'form')
        return call('drawWindow', (await invoke('task/submit', '', { data, context })).task, of);
      const [reaction, under = ''] = of.split(' ');
      const actionValue = { reaction, feedback: JSON.stringify(data) };
      await invoke('message/submitAction', under, { actionName: 'feedback', actionValue });
      return call('drawWindow', undefined, '');
    },
  };
  await page.exposeFunction('act', (kind: keyof typeof acts, of: string, what: never) =>
    acts[kind](of, what),
  );
  await page.setContent(readFileSync(path.join(import.meta.dirname, 'page.html'), 'utf8'));
  await page.addStyleTag({ path: 'node_modules/adaptivecards/dist/adaptivecards.css' });
  for (const script of SCRIPTS) await page.addScriptTag({ path: script });
  await call('dress', THEMES[scheme], hostConfigOf(THEMES[scheme]));

  return {
    page,
    window,
    shown,
    async say(text, expected) {
      await type(text);
      await shown(expected);
    },
    async edit(text, expected) {
      const eventType = 'editMessage';
      const channelData = { ...typed.channelData, eventType };
      await post(endpoint, { ...typed, type: 'messageUpdate', text, channelData });
      await shown(expected);
    },
    press: (button) => page.getByRole('button', { name: button, exact: true }).last().click(),
    async lookAgain() {
      if (refreshed) await execute(refreshed.id, refreshed.refresh.action, 'automatic');
    },
    tooWide: () =>
      page.evaluate<boolean>(
        '[...document.querySelectorAll("*")].some((one) => one.getBoundingClientRect().right > innerWidth + 1)',
      ),
    picture: (of) => picture(page, `teams-${of}-${name}`),
  };
}
