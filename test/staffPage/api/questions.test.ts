import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../../src/knowledge/changes/change.ts';
import { keepChange, tryChange } from '../../../src/staffPage/schema/knowledge.ts';
import { openQuestions } from '../../../src/staffPage/schema/questions.ts';
import { editedPage } from '../../helpers/editedPage.ts';
import { keepMissed, unanswered } from '../../helpers/missed.ts';
import { onEachEngine } from '../../storage/engines.ts';

const LETTER = 'lbr-18-009';
const ASKED = 'Mag mijn papegaai mee naar de startdag?';

onEachEngine((engine) => {
  const own = editedPage({
    database: () => engine.database(),
    fill: (opened) =>
      keepMissed(opened, [
        unanswered(ASKED),
        unanswered('mag een papegaai ook mee naar die startdag'),
        unanswered('hoe lang kan ik nog iemand opgeven', { nearest: 'aanmelden-deadline' }),
        { ...unanswered('is er ook een hotel'), reason: 'disliked', comment: 'ging over iets anders' },
        { ...unanswered('Wat is de deadline?'), reason: 'liked', nearest: 'aanmelden-deadline' },
      ]),
  });

  const list = async (input = {}) => (await own.site.call(openQuestions, input, 'redactie')).body;
  const wordings = (entry: string, ...texts: string[]): Change => ({
    ...{ kind: 'wordings', letter: LETTER, entry, wordings: texts },
  });

  test('alike ones stand together, with what comes closest; a thumb up is none', async () => {
    const { all, questions } = await list();
    expect(all).toBe(3);
    expect(questions[0]).toMatchObject({ question: ASKED, unanswered: 2, disliked: 0, last: '2018-03-19' });
    expect(questions[0]!.variants).toHaveLength(2);
    const late = questions.find(({ question }) => question.startsWith('hoe lang'))!;
    expect(late.nearest.map(({ entry }) => entry)).toContain('aanmelden-deadline');
    const down = await list({ soort: 'disliked' });
    expect(down.questions).toMatchObject([{ disliked: 1, comments: ['ging over iets anders'] }]);
    expect((await list({ zoek: 'PAPEGAAI' })).all).toBe(1);
    expect((await list({ blad: 2 })).questions).toEqual([]);
  });

  test('only editors see or change what people asked', async () => {
    for (const role of ['secretariaat', 'inzien'] as const) {
      expect((await own.site.call(openQuestions, {}, role)).status).toBe(403);
      const change = wordings('aanmelden-deadline', 'x');
      expect((await own.site.call(tryChange, { change }, role)).status).toBe(403);
      expect((await own.site.call(keepChange, { id: 'x' }, role)).status).toBe(403);
    }
  });

  test('what cannot be done is said before it is kept, and is not kept', async () => {
    const { body } = await own.attempt(wordings('bestaat-niet', 'hallo'));
    expect(body.id).toBeUndefined();
    expect(body.outcome.faults).toEqual([`Er is geen feit of leemte "bestaat-niet" in ${LETTER}.`]);
    const { status } = await own.site.call(keepChange, { id: 'nooit' }, 'redactie');
    expect(status).toBe(422);
  });

  test('a question that belongs to a fact is tried, kept in its file, gone from the list and answered', async () => {
    const change = wordings('aanmelden-deadline', 'hoe lang kan ik nog iemand opgeven');
    const { body } = await own.attempt(change);
    expect(body.outcome.own[0]!.after).toContain('27 maart');
    expect(body.outcome.known).toBeGreaterThan(100);
    expect(body.outcome.asked).toBeGreaterThan(0);
    expect((await list()).all).toBe(3);
    const file = join(own.folder, 'letters', LETTER, 'vragen', 'aanmelden-deadline.txt');
    expect(readFileSync(file, 'utf8')).not.toContain('hoe lang kan ik nog iemand opgeven');
    expect((await own.site.call(keepChange, { id: body.id! }, 'redactie')).body).toEqual({ revision: 1 });
    expect(readFileSync(file, 'utf8')).toContain('\nhoe lang kan ik nog iemand opgeven\n');
    expect((await list()).all).toBe(2);
    expect(await own.site.store.knowledgeChanges.since(0)).toMatchObject([{ by: 'Sam redactie', change }]);
  });

  test('of two editors the second is told what the first kept, and can look again', async () => {
    const gap: Change = {
      ...{ kind: 'gap', letter: LETTER, wordings: [ASKED] },
      gap: { id: 'startdag-papegaai', reply: 'Over papegaaien staat niets in de brieven.', next: [] },
    };
    const [first, second] = [
      await own.attempt(gap),
      await own.attempt({ kind: 'turnedDown', wordings: [ASKED] }),
    ];
    expect(second.body.outcome).toMatchObject({ faults: [], asked: 0 });
    expect(first.body.outcome.own).toMatchObject([
      { question: ASKED, after: 'Over papegaaien staat niets in de brieven.' },
    ]);
    expect((await own.site.call(keepChange, { id: first.body.id! }, 'redactie')).status).toBe(200);
    const told = await own.site.call(keepChange, { id: second.body.id! }, 'redactie');
    expect(told.status).toBe(409);
    expect(told.body).toMatchObject({
      changes: [{ what: 'startdag-papegaai staat niet in de brieven', to: 'bewaard door Sam redactie' }],
    });
    const again = await own.attempt({ kind: 'turnedDown', wordings: ['is er ook een hotel'] });
    expect((await own.site.call(keepChange, { id: again.body.id! }, 'redactie')).status).toBe(200);
    const left = (await list()).questions;
    expect(left).toMatchObject([{ question: 'mag een papegaai ook mee naar die startdag' }]);
  });
});
