import { createConverse } from '../../../src/dialogs/converse.ts';
import type { Content } from '../../../src/dialogs/message.ts';
import { openTalk, toolsOf } from '../../helpers/talk.ts';

const ASKED = 'Hoe laat begint de startdag? Groeten, Jan de Vries, 06-12345678';
const DISLIKED: Content = {
  kind: 'feedback',
  reaction: 'dislike',
  replyTo: '',
  reasons: [],
  comment: 'Bel 06-12345678',
};

test.each([true, false])(
  'case 92: questions that got no good answer are kept, and people are told so: %s',
  async (keepUnanswered) => {
    const talk = await openTalk();
    const converse = createConverse({
      ...toolsOf(),
      store: talk.store.conversations,
      now: () => '2018-03-20T10:00:00+01:00',
      keepUnanswered,
    });
    const contents: Content[] = [{ kind: 'text', text: ASKED }, DISLIKED];
    const said = (at: number, content: Content) =>
      converse({
        id: String(at),
        conversation: 'test/jan',
        channel: 'test',
        scope: 'personal',
        from: { id: 'jan', name: 'Jan de Vries' },
        content,
        address: null,
      });
    for (const [at, content] of contents.entries()) await said(at, content);
    const [told] = await said(2, { kind: 'text', text: 'mijn gegevens' });
    expect(told?.reply.text.includes('zonder wie de vraag stelde')).toBe(keepUnanswered);
    const kept = await talk.store.missed();
    await talk.close();
    expect(kept.map(({ reason }) => reason)).toEqual(keepUnanswered ? ['unanswered', 'disliked'] : []);
    expect(JSON.stringify(kept)).not.toMatch(/vries|almere|12345678/i);
  },
);
