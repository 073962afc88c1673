import {
  Button,
  Caption1,
  Card,
  Field,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { giveAnswer, PAGE_SIZE, passedOn } from '../../../../src/staffPage/schema/passedOn.ts';
import type { PassedOn } from '../../../../src/staffPage/schema/passedOn.ts';
import { go, ROOT, useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { usePage } from '../../parts/Pages.tsx';
import { NotSaved, useSave, useUnsaved } from '../../parts/saving.tsx';
import { QuestionList } from './QuestionList.tsx';

const useStyles = makeStyles({
  title: { margin: 0, whiteSpace: 'pre-wrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, whiteSpace: 'pre-wrap' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const KINDS = { open: 'Wacht op antwoord', beantwoord: 'Beantwoord' };

/** What people had passed on to the VNG: each is answered here, and who asked hears it. */
export function PassedOnList() {
  const [kind] = useKept('soort');
  const [words] = useKept('zoek');
  const [blad] = usePage();
  const [sent, setSent] = useState('');
  const soort = kind === 'beantwoord' ? 'beantwoord' : 'open';
  const asked = useAsked(passedOn, { soort, zoek: words, blad });
  const none = words
    ? { title: 'Geen vragen gevonden', text: 'Zoek op een ander woord.' }
    : {
        title: 'Er wachten hier geen vragen',
        text: 'Wie in de chat “vraag het de VNG” zegt, stelt zijn vraag hier.',
      };
  return (
    <QuestionList
      kinds={KINDS}
      {...{ kind: soort, words, asked, size: PAGE_SIZE, none }}
      said={sent && `Verstuurd. Wie ${sent} stelde, krijgt dit antwoord in de chat of per mail.`}
    >
      {(one) => <OneQuestion key={one.number} of={one} onSent={() => setSent(one.number)} />}
    </QuestionList>
  );
}

function OneQuestion({ of, onSent }: { of: PassedOn; onSent: () => void }) {
  const styles = useStyles();
  const { number, text, askedAt, askedBy, pickedBy, answer } = of;
  return (
    <Card role="group" aria-label={number}>
      <Subtitle2 as="h2" className={styles.title}>
        {text}
      </Subtitle2>
      <Caption1 className={styles.quiet}>
        {number}, <DutchDate value={askedAt} />
        {askedBy !== undefined && `, ${askedBy}`}
        {pickedBy !== undefined && `, opgepakt door ${pickedBy}`}
      </Caption1>
      {answer ? (
        <>
          <p className={styles.said}>{answer.text}</p>
          <Caption1 className={styles.quiet}>
            {`Beantwoord door ${answer.by}, `}
            <DutchDate value={answer.at} />
          </Caption1>
        </>
      ) : (
        <GiveAnswer of={of} onSent={onSent} />
      )}
    </Card>
  );
}

function GiveAnswer({ of: { number, text, says }, onSent }: { of: PassedOn; onSent: () => void }) {
  const styles = useStyles();
  const mayEdit = useMay('redactie');
  const [answer, setAnswer] = useState('');
  const saving = useSave(giveAnswer, [passedOn], onSent);
  useUnsaved(answer !== '');
  const fact = `${ROOT}/brieven?${new URLSearchParams({ probeer: text.slice(0, 500) }).toString()}`;
  return (
    <>
      {says !== undefined && (
        <MessageBar layout="multiline">
          <MessageBarBody>{`Briefwijzer antwoordt hier nu op: ${says}`}</MessageBarBody>
        </MessageBar>
      )}
      <Field label="Uw antwoord" hint="Dit gaat naar wie de vraag stelde, in de chat of per mail." required>
        <Textarea
          value={answer}
          resize="vertical"
          rows={3}
          maxLength={4000}
          onChange={(_, { value }) => setAnswer(value)}
        />
      </Field>
      <NotSaved of={saving} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={saving.busy || answer.trim() === ''}
          onClick={() => saving.save({ number, text: answer.trim() })}
        >
          {saving.busy ? 'Bezig…' : 'Antwoord versturen'}
        </Button>
        {says !== undefined && <Button onClick={() => setAnswer(says)}>Neem dit antwoord over</Button>}
        {mayEdit && <Button onClick={() => go(fact)}>Leer dit Briefwijzer ook</Button>}
      </div>
    </>
  );
}
