import { Body1, Caption1, tokens } from '@fluentui/react-components';
import type { FormOverview } from '../../../../src/staffPage/schema/overview.ts';
import { Chart } from '../../parts/chart/Chart.tsx';
import { dutchDay } from '../../parts/dates.tsx';

/** So many days are drawn at most: the last ones. */
const MOST = 28;

const KINDS = [{ name: 'Op die dag', color: tokens.colorBrandBackground }];
const LINE = { name: 'Samen', color: tokens.colorPaletteMarigoldBorderActive };

/** How many came in on each day and together, against the deadline. */
export function Days({ perDay, opens, closes, daysLeft, total, today }: FormOverview & { today: string }) {
  if (total === 0) return <Body1>Er is nog niets binnengekomen.</Body1>;
  const isOpen = daysLeft !== undefined;
  const counts = new Map(perDay.map(({ day, count }) => [day, count]));
  const days = daysBetween(opens ?? perDay[0]?.day ?? today, isOpen ? closes! : today).slice(-MOST);
  const shown = days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
  let sum = total - shown;
  const columns = days.map((day) => {
    const count = counts.get(day) ?? 0;
    sum += count;
    return {
      ...{ key: day, name: dutchDay(day, 'short'), short: shortDay(day), counts: [count] },
      ...(day <= today && { line: sum }),
    };
  });
  const mark = isOpen ? { key: closes!, name: `sluit ${dutchDay(closes!, 'short')}` } : undefined;
  return (
    <>
      <Chart
        {...{ title: 'Aanmeldingen per dag', unit: 'Dag', columns, kinds: KINDS, line: LINE }}
        {...(mark && { mark })}
      />
      {shown < total && <Caption1>En {total - shown} van eerder.</Caption1>}
    </>
  );
}

/** @returns "20-3" */
function shortDay(day: string): string {
  return `${Number(day.slice(8))}-${Number(day.slice(5, 7))}`;
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
