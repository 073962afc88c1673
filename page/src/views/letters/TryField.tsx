import {
  Body1,
  Button,
  Caption1,
  Card,
  Field,
  Input,
  Subtitle2,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { tryQuestion } from '../../../../src/staffPage/schema/letters.ts';
import type { Tried } from '../../../../src/staffPage/schema/letters.ts';
import { useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { Likely } from '../../parts/knowledge/Likely.tsx';
import { Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 240px' },
  title: { margin: 0 },
  figure: { margin: `${tokens.spacingVerticalS} 0` },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    whiteSpace: 'pre-line',
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  answer: { flex: '1 1 240px', minWidth: 0 },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  word: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  strong: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  against: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A question to try: what is answered, how sure that is, and which words made it so. */
export function TryField() {
  const styles = useStyles();
  const [asked, setAsked] = useKept('probeer');
  const [text, setText] = useState(asked);
  const tried = useAsked(tryQuestion, { vraag: asked }, { enabled: asked.trim() !== '' });
  return (
    <Card>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(text.trim());
        }}
      >
        <Field label="Probeer een vraag" className={styles.field}>
          <Input value={text} maxLength={500} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button type="submit">Vraag</Button>
      </form>
      {asked !== '' && tried.isPending && <Loading label="Bezig met antwoorden" />}
      {asked !== '' && tried.isError && <Failed error={tried.error} again={() => void tried.refetch()} />}
      {asked !== '' && tried.data && <Answer of={tried.data} />}
    </Card>
  );
}

function Answer({ of }: { of: Tried }) {
  const styles = useStyles();
  const { said, considered, why } = of;
  return (
    <section aria-label="Antwoord" aria-live="polite">
      {said.map((one) => (
        <div key={one.text}>
          <Body1 block>{one.text}</Body1>
          {one.passages.map((passage) => (
            <figure key={passage.text} className={styles.figure}>
              <blockquote className={styles.quote}>{passage.text}</blockquote>
              <figcaption>
                <Caption1 className={styles.quiet}>{passage.letter}</Caption1>
              </figcaption>
            </figure>
          ))}
        </div>
      ))}
      {considered.length > 0 && (
        <>
          <Subtitle2 as="h2" className={styles.title}>
            Waar het over kan gaan
          </Subtitle2>
          <ol className={styles.list}>
            {considered.map((one) => (
              <li key={one.id} className={styles.row}>
                <Likely value={one.likely} />
                <span className={styles.answer}>
                  {one.answer} <Caption1 className={styles.quiet}>{one.entry}</Caption1>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {why.length > 0 && (
        <>
          <Subtitle2 as="h2" className={styles.title}>
            Welke woorden telden voor de eerste
          </Subtitle2>
          <Words why={why} />
        </>
      )}
    </section>
  );
}

/** What counts less than this is as good as nothing. */
const COUNTS = 0.03;

function Words({ why }: { why: Tried['why'] }) {
  const styles = useStyles();
  return (
    <ul className={styles.words}>
      {why.map(({ word, counts }, at) => {
        const share = Math.round(Math.abs(counts) * 100);
        const does =
          Math.abs(counts) < COUNTS
            ? 'maakt niets uit'
            : counts > 0
              ? `zonder dit woord ${share} procentpunt minder zeker`
              : `zonder dit woord ${share} procentpunt zekerder`;
        const look = counts >= COUNTS ? styles.strong : counts <= -COUNTS ? styles.against : '';
        return (
          <li key={`${at} ${word}`}>
            <Tooltip content={does} relationship="description">
              <span className={mergeClasses(styles.word, look)} tabIndex={0} role="note">
                {word}
              </span>
            </Tooltip>
            {Math.abs(counts) >= COUNTS && (
              <Caption1 className={styles.quiet}>{` ${counts > 0 ? '+' : '−'}${share}`}</Caption1>
            )}
          </li>
        );
      })}
    </ul>
  );
}
