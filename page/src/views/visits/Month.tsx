import {
  Button,
  Caption1,
  Link,
  Subtitle2,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Card } from '../../../../src/staffPage/schema/visits.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useMe } from '../../frame/me.ts';
import { useWide } from '../../frame/wide.ts';
import { dayIn, dutchDay, dutchTime } from '../../parts/dates.tsx';
import { Empty } from '../../parts/states.tsx';
import { daysOfWeeks, monthAfter } from './month.ts';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  title: { margin: 0, minWidth: '9em' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'left', padding: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  day: {
    verticalAlign: 'top',
    height: '92px',
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  other: { backgroundColor: tokens.colorNeutralBackground3 },
  today: { borderTop: `3px solid ${tokens.colorBrandStroke1}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { marginTop: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  proposed: { fontStyle: 'italic' },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The visits of a month, agreed on or proposed; on a phone as a list. */
export function Month({ cards }: { cards: readonly Card[] }) {
  const styles = useStyles();
  const wide = useWide();
  const { today } = useMe();
  const [month, setMonth] = useKept('maand', today.slice(0, 7));
  const dated = cards
    .flatMap((card) => (card.at === undefined ? [] : [{ card, at: card.at, day: dayIn(card.at) }]))
    .filter(({ day }) => day.startsWith(month))
    .sort((a, b) => a.at.localeCompare(b.at));
  const on = (day: string) => dated.filter((one) => one.day === day);
  return (
    <>
      <div className={styles.top}>
        <Button
          icon={<ChevronLeftRegular />}
          aria-label="Vorige maand"
          onClick={() => setMonth(monthAfter(month, -1))}
        />
        <Subtitle2 as="h2" className={styles.title} aria-live="polite">
          {MONTH.format(new Date(`${month}-01T00:00:00Z`))}
        </Subtitle2>
        <Button
          icon={<ChevronRightRegular />}
          aria-label="Volgende maand"
          onClick={() => setMonth(monthAfter(month, 1))}
        />
      </div>
      {dated.length === 0 && <Empty title="Geen bezoeken in deze maand" />}
      {!wide && (
        <ul className={styles.list}>
          {dated.map(({ card, at, day }) => (
            <li key={card.number} className={styles.line}>
              <Caption1>{dutchDay(day, 'short')}</Caption1>
              <Item card={card} at={at} />
            </li>
          ))}
        </ul>
      )}
      {wide && (
        <table className={styles.table}>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col" className={styles.head}>
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {daysOfWeeks(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td
                    key={day}
                    className={mergeClasses(
                      styles.day,
                      !day.startsWith(month) && styles.other,
                      day === today && styles.today,
                    )}
                  >
                    <time dateTime={day} aria-label={dutchDay(day, 'short')}>
                      {Number(day.slice(8))}
                    </time>
                    <ul className={styles.list}>
                      {on(day).map(({ card, at }) => (
                        <li key={card.number} className={styles.item}>
                          <Item card={card} at={at} />
                        </li>
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Item({ card, at }: { card: Card; at: string }) {
  const styles = useStyles();
  return (
    <>
      <Link as="button" onClick={() => setInAddress({ nummer: card.number }, false)}>
        {card.organisation || card.number}
      </Link>
      <br />
      <Caption1 className={mergeClasses(!card.agreed && styles.proposed)}>
        {[at.length > 10 ? dutchTime(at) : '', card.who, card.agreed ? '' : 'voorstel']
          .filter(Boolean)
          .join(', ')}
      </Caption1>
    </>
  );
}
