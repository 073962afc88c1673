import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../../src/knowledge/changes/change.ts';
import { forms } from '../../../src/staffPage/schema/forms.ts';
import { keepChange, tryChange } from '../../../src/staffPage/schema/knowledge.ts';
import { editedPage } from '../../helpers/editedPage.ts';

const own = editedPage();

const shown = async () =>
  (await own.site.call(forms, {}, 'inzien')).body.forms.find(({ id }) => id === 'startdag')!;
const attempt = async (closes: { from: string | null; to: string | null }) => {
  const change: Change = { kind: 'days', form: 'startdag', closes };
  return (await own.attempt(change)).body;
};

test('a form shows its days, what its letter says of them, and which of its sentences name them', async () => {
  expect(await shown()).toMatchObject({
    ...{ opens: '2018-03-16', closes: '2018-03-27', accepts: false },
    letterName: 'Lbr. 18/009, 16 maart 2018',
    deadlines: [{ until: '2018-03-27' }],
  });
  expect((await shown()).naming.length).toBeGreaterThan(1);
});

test('another last day is checked, kept in the file, and lived by at once', async () => {
  const naming = (await shown()).naming.filter((sentence) => sentence.includes('27 maart'));
  const file = join(own.folder, 'forms/startdag.yaml');
  const before = readFileSync(file, 'utf8');
  const early = await attempt({ from: '2018-03-27', to: '2018-03-01' });
  expect(early.id).toBeUndefined();
  expect(early.outcome.faults[0]).toContain('voor het opent');
  const good = await attempt({ from: '2018-03-27', to: '2018-03-29' });
  expect(good.remarks).toEqual([
    'Vandaag blijft het open.',
    expect.stringContaining('uiterlijk 27 maart 2018. Dat zegt Briefwijzer ook'),
    ...naming.map((sentence) => expect.stringContaining(sentence) as string),
  ]);
  expect((await own.site.call(keepChange, { id: good.id! }, 'redactie')).status).toBe(200);
  expect(readFileSync(file, 'utf8')).toBe(before.replace('closes: 2018-03-27', 'closes: 2018-03-29'));
  expect((await shown()).closes).toBe('2018-03-29');
  expect((await attempt({ from: '2018-03-27', to: '2018-03-30' })).outcome.faults[0]).toContain(
    'Intussen staat er iets anders',
  );
});

test('another deadline in the letter tells that the form does not move with it', async () => {
  const { closes } = await shown();
  const until = { from: '2018-03-27', to: '2018-04-02' };
  const change: Change = {
    ...{ kind: 'revision', letter: 'lbr-18-009', entry: 'aanmelden-deadline' },
    days: { event: 'aanmelden', until },
  };
  const { body } = await own.site.call(tryChange, { change }, 'redactie');
  expect(closes).toBe('2018-03-29');
  expect(body.remarks).toEqual([expect.stringContaining('blijft open tot en met 29 maart 2018')]);
});
