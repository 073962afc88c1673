import {
  Button,
  Caption1,
  Link,
  Subtitle1,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { entryWhole } from '../../../../src/staffPage/schema/letters.ts';
import type { EntryWhole, Letter } from '../../../../src/staffPage/schema/letters.ts';
import { useAsked } from '../../frame/queries.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { marginBottom: tokens.spacingVerticalS },
  chosen: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  whole: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  quote: { margin: 0, whiteSpace: 'pre-line', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  title: string;
  entries: Letter['entries'];
  chosen: string;
  mayEdit: boolean;
  onChoose: (id: string) => void;
  onChange: (entry: EntryWhole) => void;
  onRemove: (entry: EntryWhole) => void;
}

/** The facts or gaps of a letter; the chosen one is seen whole, and can be changed. */
export function EntryList({ title, entries, chosen, mayEdit, onChoose, onChange, onRemove }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (entries.length === 0) return null;
  return (
    <section ref={list} aria-label={title}>
      <Subtitle1 as="h2" block className={styles.title}>
        {title}
      </Subtitle1>
      <ul className={styles.list}>
        {entries.map((one) => (
          <li
            key={one.id}
            data-chosen={one.id === chosen || undefined}
            className={mergeClasses(styles.item, one.id === chosen && styles.chosen)}
          >
            <Link
              as="button"
              inline
              aria-expanded={one.id === chosen}
              onClick={() => onChoose(one.id === chosen ? '' : one.id)}
            >
              {one.answer}
            </Link>{' '}
            <Caption1 className={styles.quiet}>{`${one.entry}, ${one.wordings} vragen`}</Caption1>
            {one.id === chosen && mayEdit && <Whole id={one.id} onChange={onChange} onRemove={onRemove} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many questions are shown; all are there when it is changed. */
const SHOWN = 3;

function Whole({ id, onChange, onRemove }: { id: string } & Pick<Props, 'onChange' | 'onRemove'>) {
  const styles = useStyles();
  const asked = useAsked(entryWhole, { id });
  if (asked.isError) return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const of = asked.data;
  if (of?.id !== id) return <Loading />;
  return (
    <div className={styles.whole}>
      {of.quotes.map((quote) => (
        <blockquote key={quote} className={styles.quote}>
          <Caption1>“{quote}”</Caption1>
        </blockquote>
      ))}
      {of.event && (
        <Caption1>
          {`Dag: ${of.event.name}, `}
          {of.event.from !== null && of.event.from !== of.event.until && (
            <>
              vanaf <DutchDate value={of.event.from} />{' '}
            </>
          )}
          {of.event.until !== null && <DutchDate value={of.event.until} />}
        </Caption1>
      )}
      <Caption1 className={styles.quiet}>
        {of.lines.slice(0, SHOWN).join(' · ')}
        {of.lines.length > SHOWN && ` · en nog ${of.lines.length - SHOWN}`}
      </Caption1>
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => onChange(of)}>
          Wijzigen
        </Button>
        <Button size="small" onClick={() => onRemove(of)}>
          Weggooien
        </Button>
      </div>
    </div>
  );
}
