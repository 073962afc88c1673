import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type * as z from 'zod';
import type { messages } from '../../../../src/staffPage/schema/messages.ts';

const useStyles = makeStyles({
  around: { overflowX: 'auto', maxWidth: '100%' },
  table: { width: 'auto', minWidth: '560px' },
  number: {
    textAlign: 'right',
    width: '100px',
    fontVariantNumeric: 'tabular-nums',
    '& > *': { justifyContent: 'flex-end' },
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

type Data = z.output<(typeof messages)['answer']>;

/** How many of each kind are in which state; each count leads to those. */
export function Totals({ data, choose }: { data: Data; choose: (state: string, kind: string) => void }) {
  const styles = useStyles();
  const { states, kinds, all } = data;
  const count = (number: number, state: string, kind: string, name: string) =>
    number === 0 ? (
      '0'
    ) : (
      <Link as="button" aria-label={name} onClick={() => choose(state, kind)}>
        {number}
      </Link>
    );
  return (
    <div className={styles.around} role="region" aria-label="Aantallen" tabIndex={0}>
      <Table size="small" className={styles.table} aria-label="Berichten per soort en stand">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>Soort</TableHeaderCell>
            {states.map(({ state, name }) => (
              <TableHeaderCell key={state} className={styles.number}>
                {name}
              </TableHeaderCell>
            ))}
            <TableHeaderCell className={styles.number}>samen</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {kinds.map(({ kind, name, counts, all: sum }) => (
            <TableRow key={kind}>
              <TableCell>{name}</TableCell>
              {states.map(({ state, name: stateName }, at) => (
                <TableCell key={state} className={styles.number}>
                  {count(counts[at] ?? 0, state, kind, `${counts[at] ?? 0}: ${name}, ${stateName}`)}
                </TableCell>
              ))}
              <TableCell className={styles.number}>{count(sum, 'all', kind, `${sum}: ${name}`)}</TableCell>
            </TableRow>
          ))}
          <TableRow className={styles.sum}>
            <TableCell>samen</TableCell>
            {states.map(({ state, name, count: sum }) => (
              <TableCell key={state} className={styles.number}>
                {count(sum, state, '', `${sum}: ${name}`)}
              </TableCell>
            ))}
            <TableCell className={styles.number}>{count(all, 'all', '', `${all}: alles`)}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </div>
  );
}
