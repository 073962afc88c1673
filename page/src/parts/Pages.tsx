import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useKept } from '../frame/address.ts';

const useStyles = makeStyles({
  pages: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The page of a list that is looked at, as it stands in the address. */
export function usePage(): [number, (page: number) => void] {
  const [page, setPage] = useKept('blad', '1');
  return [Math.max(1, Number.parseInt(page, 10) || 1), (to) => setPage(String(to))];
}

/** Goes through the pages of a list; nothing when there is one. */
export function Pages({ all, size }: { all: number; size: number }) {
  const styles = useStyles();
  const [page, setPage] = usePage();
  const last = Math.max(1, Math.ceil(all / size));
  if (last === 1) return null;
  return (
    <nav className={styles.pages} aria-label="Bladzijden">
      <Button disabledFocusable={page <= 1} onClick={() => setPage(page - 1)}>
        Vorige
      </Button>
      {`Bladzijde ${page} van ${last}`}
      <Button disabledFocusable={page >= last} onClick={() => setPage(page + 1)}>
        Volgende
      </Button>
    </nav>
  );
}
