import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Whole } from '../../../src/staffPage/schema/registrations.ts';
import { DutchDate } from './dates.tsx';
import { Part } from './Facts.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** What the staff put right with why, and everything that happened: the last first. */
export function History({ corrections, history }: Pick<Whole, 'corrections' | 'history'>) {
  const styles = useStyles();
  return (
    <>
      {corrections.length > 0 && (
        <Part title="Verbeterd door het secretariaat">
          <ul className={styles.list}>
            {corrections.toReversed().map(({ at, by, reason, told, changes }) => (
              <li key={at + reason}>
                <DutchDate value={at} style="short" time />, {by}: {reason}
                {!told && ' (zonder bericht)'}
                {changes.map(({ id, label, from, text }) => (
                  <div key={id}>
                    <Caption1>
                      {label}: {from || '(leeg)'} werd {text || '(leeg)'}
                    </Caption1>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Wat er gebeurde">
        <ol className={styles.list} reversed>
          {history.toReversed().map(({ at, event, channel, who }, index) => (
            <li key={history.length - index}>
              <DutchDate value={at} style="short" time />: {event}{' '}
              <Caption1>({[channel, who].filter((one) => one !== undefined).join(', ')})</Caption1>
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
}
