import {
  Checkbox,
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
import { useWide } from '../../frame/wide.ts';
import { Cards } from './Cards.tsx';
import { NUMBER, STATUS } from './Cell.tsx';
import { openOne } from './filters.ts';
import { useListTable } from './listTable.tsx';
import type { Listed, ListTable } from './listTable.tsx';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { tableLayout: 'auto', minWidth: '640px' },
  tick: { width: '40px', padding: 0 },
  cell: { maxWidth: '22em', paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  row: { cursor: 'pointer' },
  whole: { whiteSpace: 'nowrap' },
  gone: { color: tokens.colorNeutralForeground3 },
});

const WAYS = { asc: 'ascending', desc: 'descending' } as const;

/** The registrations: a table where there is room, a card each where there is not. */
export function Rows(listed: Listed) {
  const table = useListTable(listed);
  return useWide() ? <AsTable table={table} /> : <Cards table={table} />;
}

function AsTable({ table }: { table: ListTable }) {
  const styles = useStyles();
  const headers = table.getHeaderGroups().flatMap((group) => group.headers);
  const some = table.getIsSomeRowsSelected();
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} sortable aria-label="Aanmeldingen" size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell sortable={false} className={styles.tick}>
              <Checkbox
                aria-label="Deze bladzijde aanvinken"
                checked={table.getIsAllRowsSelected() || (some && 'mixed')}
                onChange={(_, { checked }) => table.toggleAllRowsSelected(checked === true)}
              />
            </TableHeaderCell>
            {headers.map(({ id, column }) => {
              const way = column.getIsSorted();
              return (
                <TableHeaderCell
                  key={id}
                  sortDirection={way === false ? undefined : WAYS[way]}
                  onClick={() => column.toggleSorting()}
                >
                  {id}
                </TableHeaderCell>
              );
            })}
          </TableRow>
        </TableHeader>
        <TableBody>
          {table.getRowModel().rows.map((row) => (
            <TableRow key={row.id} className={styles.row} onClick={() => openOne(row.id)}>
              <TableCell className={styles.tick} onClick={(event) => event.stopPropagation()}>
                <Checkbox
                  aria-label={`${row.id} aanvinken`}
                  checked={row.getIsSelected()}
                  onChange={(_, { checked }) => row.toggleSelected(checked === true)}
                />
              </TableCell>
              {row.getAllCells().map((cell) => (
                <TableCell
                  key={cell.id}
                  className={mergeClasses(
                    styles.cell,
                    [NUMBER, STATUS].includes(cell.column.id) && styles.whole,
                    row.original.withdrawn && styles.gone,
                  )}
                >
                  <table.FlexRender cell={cell} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
