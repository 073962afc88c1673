import {
  functionalUpdate,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Row } from '../../../../src/staffPage/schema/registrationList.ts';
import { setInAddress } from '../../frame/address.ts';
import { Cell } from './Cell.tsx';
import type { Looked } from './filters.ts';
import type { Ticking } from './ticking.ts';

const features = tableFeatures({ rowSelectionFeature, rowSortingFeature });

export interface Listed {
  rows: readonly Row[];
  /** All that there are, in the order of the cells. */
  columns: readonly string[];
  shown: readonly string[];
  looked: Looked;
  ticking: Ticking;
}

/** The list as a table library has it: sorted by the server, by what stands in the address; ticked by the registrations' numbers. */
export function useListTable({ rows, columns, shown, looked: { sort, descending }, ticking }: Listed) {
  const defined = useMemo(
    () =>
      shown.map((name): ColumnDef<typeof features, Row> => {
        const text = (row: Row) => row.cells[columns.indexOf(name)] ?? '';
        return {
          ...{ id: name, header: name, accessorFn: text },
          cell: ({ row: { original } }) => <Cell row={original} name={name} text={text(original)} />,
        };
      }),
    [columns, shown],
  );
  const sorting = [{ id: sort, desc: descending }];
  return useTable({
    features,
    columns: defined,
    data: rows,
    getRowId: ({ number }) => number,
    ...{ manualSorting: true, enableSortingRemoval: false, enableMultiSort: false, sortDescFirst: false },
    state: { sorting, rowSelection: ticking.ticked },
    onRowSelectionChange: ticking.tick,
    onSortingChange: (updater) => {
      const [by] = functionalUpdate(updater, sorting);
      setInAddress({ sorteer: by?.id, aflopend: by?.desc ? 'ja' : undefined, bladzij: undefined });
    },
  });
}

export type ListTable = ReturnType<typeof useListTable>;
