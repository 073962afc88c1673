import {
  Badge,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import type { Row } from '../../../../src/staffPage/schema/registrations.ts';
import { setInAddress } from '../../frame/address.ts';
import { useWide } from '../../frame/wide.ts';
import { dutchMoment } from '../../parts/dates.tsx';
import { openOne } from './filters.ts';
import type { Looked } from './filters.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { tableLayout: 'auto', minWidth: '640px' },
  cell: { maxWidth: '22em', paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  row: { cursor: 'pointer' },
  whole: { whiteSpace: 'nowrap' },
  gone: { color: tokens.colorNeutralForeground3 },
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
    cursor: 'pointer',
  },
});

const NUMBER = 'Nummer';
const STATUS = 'Status';
const ARRIVAL = 'Ontvangen';

interface Props {
  rows: readonly Row[];
  /** All that there are, in the order of the cells. */
  columns: readonly string[];
  shown: readonly string[];
  looked: Looked;
}

/** The registrations: a table where there is room, a card each where there is not. */
export function Rows(props: Props) {
  return useWide() ? <AsTable {...props} /> : <AsCards {...props} />;
}

function AsTable({ rows, columns, shown, looked: { sort, descending } }: Props) {
  const styles = useStyles();
  const sortBy = (name: string) =>
    setInAddress({
      sorteer: name,
      aflopend: sort === name && !descending ? 'ja' : undefined,
      bladzij: undefined,
    });
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} sortable aria-label="Aanmeldingen" size="small">
        <TableHeader>
          <TableRow>
            {shown.map((name) => (
              <TableHeaderCell
                key={name}
                sortDirection={sort === name ? (descending ? 'descending' : 'ascending') : undefined}
                onClick={() => sortBy(name)}
              >
                {name}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.number} className={styles.row} onClick={() => openOne(row.number)}>
              {shown.map((name) => (
                <TableCell
                  key={name}
                  className={mergeClasses(
                    styles.cell,
                    [NUMBER, STATUS].includes(name) && styles.whole,
                    row.withdrawn && styles.gone,
                  )}
                >
                  <Cell row={row} name={name} text={row.cells[columns.indexOf(name)] ?? ''} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function AsCards({ rows, columns, shown }: Props) {
  const styles = useStyles();
  const others = shown.filter((name) => name !== NUMBER && name !== STATUS);
  return (
    <ul className={styles.cards} aria-label="Aanmeldingen">
      {rows.map((row) => (
        <li key={row.number} className={styles.card} onClick={() => openOne(row.number)}>
          <Cell row={row} name={NUMBER} text={row.number} />{' '}
          <Cell row={row} name={STATUS} text={row.status} />
          {others.map((name) => (
            <div key={name} className={row.withdrawn ? styles.gone : ''}>
              <Cell row={row} name={name} text={row.cells[columns.indexOf(name)] ?? ''} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Cell({ row, name, text }: { row: Row; name: string; text: string }) {
  if (name === ARRIVAL) return <time dateTime={text}>{dutchMoment(text)}</time>;
  if (name === STATUS)
    return (
      <Badge appearance="tint" color={row.withdrawn ? 'subtle' : 'brand'}>
        {text}
      </Badge>
    );
  if (name !== NUMBER) return <>{text}</>;
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    openOne(row.number);
  };
  return (
    <Link as="button" onClick={open}>
      {text}
    </Link>
  );
}
