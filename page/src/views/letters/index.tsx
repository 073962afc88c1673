import { Button, Card, Caption1, Link, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useState } from 'react';
import { letters } from '../../../../src/staffPage/schema/letters.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { LetterShown } from './LetterShown.tsx';
import { TimeLine } from './TimeLine.tsx';
import { TryField } from './TryField.tsx';
import { Upload } from './Upload.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '1100px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: { height: '100%', boxSizing: 'border-box' },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The letters: what stands in them, what the bot makes of it, and what is added. */
export default function View() {
  const styles = useStyles();
  const [id] = useKept('brief');
  const mayEdit = useMay('redactie');
  const [uploading, setUploading] = useState(false);
  const asked = useAsked(letters, {});
  const open = (event: MouseEvent, letter: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setInAddress({ brief: letter }, false);
  };
  if (id !== '') return <LetterShown key={id} id={id} />;
  return (
    <>
      <Heading title="Brieven">
        {mayEdit && (
          <Button appearance="primary" onClick={() => setUploading(true)}>
            Brief toevoegen
          </Button>
        )}
      </Heading>
      <div className={styles.all}>
        <TryField />
        {asked.isPending && <Loading />}
        {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
        {asked.data?.letters.length === 0 && (
          <Empty title="Er zijn nog geen brieven">Voeg een brief toe om te beginnen.</Empty>
        )}
        {asked.data && (
          <ul className={styles.cards} aria-label="Alle brieven">
            {asked.data.letters.map((one) => (
              <li key={one.id}>
                <Card className={styles.card}>
                  <Subtitle2 as="h2" className={styles.title}>
                    <Link href={`?brief=${one.id}`} onClick={(event: MouseEvent) => open(event, one.id)}>
                      {one.subject || one.name}
                    </Link>
                  </Subtitle2>
                  <Caption1 className={styles.quiet}>{one.name}</Caption1>
                  <Caption1 className={styles.quiet}>
                    {`${one.facts} feiten, ${one.gaps} keer “staat er niet in”, ${one.wordings.toLocaleString('nl-NL')} vragen`}
                  </Caption1>
                </Card>
              </li>
            ))}
          </ul>
        )}
        {asked.data && asked.data.days.length > 0 && (
          <TimeLine days={asked.data.days} today={asked.data.today} />
        )}
      </div>
      {uploading && <Upload onClose={() => setUploading(false)} />}
    </>
  );
}
