import { lazy, Suspense } from 'react';
import { Loading } from '../states.tsx';
import type { Charted } from './charted.ts';

const ColumnChart = lazy(() => import('./ColumnChart.tsx'));

/** Columns, loaded once one is looked at. */
export function Chart(charted: Charted) {
  return (
    <Suspense fallback={<Loading />}>
      <ColumnChart {...charted} />
    </Suspense>
  );
}
