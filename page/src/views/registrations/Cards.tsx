import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Cell, NUMBER, STATUS } from './Cell.tsx';
import { openOne } from './filters.ts';
import type { ListTable } from './listTable.tsx';

const useStyles = makeStyles({
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
    cursor: 'pointer',
  },
  gone: { color: tokens.colorNeutralForeground3 },
});

/** The registrations where there is little room: a card each. */
export function Cards({ table }: { table: ListTable }) {
  const styles = useStyles();
  return (
    <ul className={styles.cards} aria-label="Aanmeldingen">
      {table.getRowModel().rows.map((row) => {
        const { number, withdrawn } = row.original;
        const text = new Map(row.getAllCells().map((cell) => [cell.column.id, String(cell.getValue())]));
        const others = [...text.keys()].filter((name) => name !== NUMBER && name !== STATUS);
        const cell = (name: string) => <Cell row={row.original} name={name} text={text.get(name) ?? ''} />;
        return (
          <li key={number} className={styles.card} onClick={() => openOne(number)}>
            <span onClick={(event) => event.stopPropagation()}>
              <Checkbox
                aria-label={`${number} aanvinken`}
                checked={row.getIsSelected()}
                onChange={(_, { checked }) => row.toggleSelected(checked === true)}
              />
            </span>
            {cell(NUMBER)} {cell(STATUS)}
            {others.map((name) => (
              <div key={name} className={withdrawn ? styles.gone : ''}>
                {cell(name)}
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
