import { Badge, Link } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import type { Row } from '../../../../src/staffPage/schema/registrationList.ts';
import { dutchMoment } from '../../parts/dates.tsx';
import { openOne } from './filters.ts';

export const NUMBER = 'Nummer';
export const STATUS = 'Status';
const ARRIVAL = 'Ontvangen';

/** What stands in a column of a row, as people read it. */
export function Cell({ row, name, text }: { row: Row; name: string; text: string }) {
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
