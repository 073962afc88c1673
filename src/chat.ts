import { createInterface } from 'node:readline';
import { userInfo } from 'node:os';
import { openApp } from './app/app.ts';
import type { App } from './app/app.ts';
import { plain } from './dialogs/markdown.ts';
import type { Content, Message, Reply } from './dialogs/message.ts';
import { createLog } from './app/log.ts';
import { orExplain } from './app/orExplain.ts';
import { tryOutSettings } from './app/tryOutSettings.ts';

const person = { id: 'terminal', name: fullName() };
let count = 0;

/** Talks with the bot in the terminal; without a terminal it reads one message a line. */
async function chat(): Promise<void> {
  const { config, clock } = await tryOutSettings('silent');
  const app = await openApp(config, clock, createLog(config.LOG_LEVEL));
  const terminal = process.stdin.isTTY;
  const lines = createInterface({
    input: process.stdin,
    output: terminal ? process.stdout : undefined,
    prompt: '> ',
  });
  try {
    if (terminal) {
      show(await hear(app, { kind: 'joined' }));
      lines.prompt();
    }
    for await (const line of lines) {
      if (line.trim() !== '') {
        if (!terminal) console.log(`> ${line}`);
        show(await hear(app, { kind: 'text', text: line }));
      }
      if (terminal) lines.prompt();
    }
  } finally {
    lines.close();
    await app.close();
  }
}

async function hear(app: App, content: Content): Promise<Reply[]> {
  const message: Message = {
    id: `${Date.now()}-${++count}`,
    conversation: 'terminal',
    channel: 'terminal',
    scope: 'personal',
    from: person,
    content,
    address: null,
  };
  const outgoing = await app.converse(message);
  await app.sent(outgoing.map(({ id }) => id));
  if ((await app.mailCodes()) > 0) console.log(`\n[mail: ${app.mailTo}]`);
  return outgoing.map(({ reply }) => reply);
}

function show(replies: Reply[]): void {
  for (const { text, citations, suggestions, letter } of replies) {
    console.log(`\n${plain(text)}`);
    for (const passage of letter?.passages ?? [])
      console.log(`\n${passage.marked ? '>' : ' '} ${passage.text}`);
    if (letter?.link) console.log(`\n${letter.link.title}: ${letter.link.url}`);
    for (const { name } of citations) console.log(`  [${name}]`);
    if (suggestions.length > 0) console.log(`  (${suggestions.join(' | ')})`);
  }
  console.log('');
}

function fullName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'u';
  }
}

await orExplain(chat);
