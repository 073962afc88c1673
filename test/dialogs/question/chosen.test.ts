import { openTalk } from '../../helpers/talk.ts';

const ASKED = [
  'Wat is het privéadres van mevrouw Sint?',
  'Zijn er in 2012 ook ambassadeurs geweest?',
  'Hoeveel mensen werken er bij het secretariaat van de ambassadeurs?',
  'Wie is bij de VNG de contactpersoon voor de opgave klimaat?',
];

test('a question that is picked from those named instead of an answer is kept with what was asked', async () => {
  const talk = await openTalk();
  try {
    let [asked, pick]: (string | undefined)[] = [];
    for (asked of ASKED) {
      const [reply] = await talk.say(asked);
      pick = reply?.suggestions?.find((one) => reply.text.includes(one));
      if (pick !== undefined) break;
    }
    expect(pick).toBeDefined();
    await talk.say(pick!);
    await talk.say(pick!);
    const kept = (await talk.store.missed()).filter(({ reason }) => reason === 'chosen');
    expect(kept).toEqual([
      {
        reason: 'chosen',
        question: expect.any(String) as string,
        nearest: expect.any(String) as string,
        day: '2018-03-20',
      },
    ]);
    expect(asked!.replace('Sint', '[naam]')).toContain(kept[0]!.question.slice(0, 20));
  } finally {
    await talk.close();
  }
});
