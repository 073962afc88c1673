import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { PART } from '../../../../src/staffPage/schema/registrations.ts';
import { setInAddress } from '../../frame/address.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalM,
  },
});

/** How many there are, and the way to the other pages of them. @param page from 0 */
export function Pager({ total, page }: { total: number; page: number }) {
  const styles = useStyles();
  const last = Math.max(0, Math.ceil(total / PART) - 1);
  const to = (next: number) => setInAddress({ bladzij: next === 0 ? undefined : String(next + 1) });
  const from = page * PART + 1;
  return (
    <div className={styles.row} role="status">
      <Body1>
        {last === 0
          ? `${count(total)} gevonden`
          : `${count(from)} tot en met ${count(Math.min(total, from + PART - 1))} van ${count(total)}`}
      </Body1>
      {last > 0 && (
        <>
          <Button icon={<ChevronLeftRegular />} disabledFocusable={page <= 0} onClick={() => to(page - 1)}>
            Vorige
          </Button>
          <Button
            icon={<ChevronRightRegular />}
            iconPosition="after"
            disabledFocusable={page >= last}
            onClick={() => to(page + 1)}
          >
            Volgende
          </Button>
        </>
      )}
    </div>
  );
}

const count = (number: number) => number.toLocaleString('nl-NL');
