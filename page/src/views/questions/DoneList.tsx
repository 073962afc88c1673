import { Body1, Button, Caption1, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { done, PAGE_SIZE } from '../../../../src/staffPage/schema/passedOn.ts';
import type { Done } from '../../../../src/staffPage/schema/passedOn.ts';
import { openQuestions } from '../../../../src/staffPage/schema/questions.ts';
import { go, ROOT, setInAddress, useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';
import { Pages, usePage } from '../../parts/Pages.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  search: { marginBottom: tokens.spacingVerticalM },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '960px',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flex: '1 1 320px', minWidth: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Of many questions the first tell what it is about. */
const SHOWN = 3;

/** What editors kept, to be found back; what is no longer shown can be shown again. */
export function DoneList() {
  const styles = useStyles();
  const [words] = useKept('zoek');
  const [blad] = usePage();
  const [again, setAgain] = useState<Done>();
  const asked = useAsked(done, { zoek: words, blad });
  const close = () => setAgain(undefined);
  const open = ({ letter = '', entry = '' }: Done) =>
    go(`${ROOT}/brieven?${new URLSearchParams({ brief: letter, ...(entry && { feit: entry }) }).toString()}`);
  return (
    <>
      <SearchBox
        className={styles.search}
        placeholder="Zoek in wat gedaan is"
        aria-label="Zoek in wat gedaan is"
        value={words}
        onChange={(_, { value }) => setInAddress({ zoek: value, blad: '' })}
      />
      {asked.isPending && <Loading />}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.all === 0 && (
        <Empty title={words ? 'Niets gevonden' : 'Er is nog niets gedaan'}>
          {words ? 'Zoek op een ander woord.' : 'Wat u bewaart, vindt u hier terug.'}
        </Empty>
      )}
      <ul className={styles.list} aria-label="Wat gedaan is">
        {asked.data?.done.map((one) => (
          <li key={one.revision} className={styles.item}>
            <div className={styles.what}>
              <Body1>{one.what}</Body1>
              {one.questions.length > 0 && (
                <Caption1 className={styles.quiet}>
                  {one.questions.slice(0, SHOWN).join(' · ')}
                  {one.questions.length > SHOWN && ` · en nog ${one.questions.length - SHOWN}`}
                </Caption1>
              )}
              <Caption1 className={styles.quiet}>
                <DutchDate value={one.at} time />
                {`, ${one.by}`}
              </Caption1>
            </div>
            {one.letter !== undefined && (
              <Button size="small" onClick={() => open(one)}>
                Openen
              </Button>
            )}
            {one.turnedDown && (
              <Button size="small" onClick={() => setAgain(one)}>
                Weer tonen
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Pages all={asked.data?.all ?? 0} size={PAGE_SIZE} />
      {again && (
        <ChangeDialog
          title="Weer tonen"
          change={{ kind: 'takenUp', wordings: again.questions }}
          atOnce
          outdated={[openQuestions, done]}
          onKept={close}
          onClose={close}
        >
          {`“${again.questions[0]}” staat dan weer bij de vragen die te doen zijn. Aan de antwoorden verandert niets.`}
        </ChangeDialog>
      )}
    </>
  );
}
