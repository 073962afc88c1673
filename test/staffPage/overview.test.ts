import { invent } from '../../src/app/invented/invent.ts';
import { overview } from '../../src/staffPage/schema/overview.ts';
import { openStaffPage } from '../helpers/staffPage.ts';
import { onEachEngine } from '../storage/engines.ts';

onEachEngine((engine) => {
  test('the overview counts what there is to do, and every part adds up to the whole', async () => {
    const site = await openStaffPage({
      database: await engine.database(),
      fill: (opened, now) => invent({ ...opened, now }),
    });
    const { body } = await site.call(overview, {}, 'redactie');
    expect(body.today).toBe('2018-03-20');
    expect(body.attention).toMatchObject({
      newVisits: 2,
      openVisits: 9,
      failedDeliveries: 0,
      openQuestions: 0,
    });
    const [startdag, visits] = body.forms;
    expect(startdag).toMatchObject({ form: 'startdag', closes: '2018-03-27', daysLeft: 7, total: 57 });
    expect(visits?.form).toBe('ambassadeur');
    expect(visits?.spread).toBeUndefined();
    const sum = (all: readonly { count: number }[] = []) =>
      all.reduce((total, { count }) => total + count, 0);
    expect(sum(startdag?.statuses)).toBe(60);
    expect(sum(startdag?.perDay)).toBe(57);
    expect(sum(startdag?.choice?.items)).toBe(57);
    expect(sum(startdag?.spread?.provinces)).toBe(57);
    const { provinces = [], missing = [], of } = startdag?.spread ?? {};
    expect(provinces.reduce((total, one) => total + one.of, 0)).toBe(of);
    expect(provinces.reduce((total, one) => total + one.gemeenten, 0) + missing.length).toBe(of);
    await site.close();
  });

  test('of nothing, all counts are 0', async () => {
    const site = await openStaffPage({ database: await engine.database() });
    const { body } = await site.call(overview, {});
    expect(body.forms.map(({ total }) => total)).toEqual([0, 0]);
    expect(body.attention.openVisits).toBe(0);
    await site.close();
  });
});
