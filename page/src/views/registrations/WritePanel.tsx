import {
  Body1,
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { preview, write } from '../../../../src/staffPage/schema/writing.ts';
import type { Preview } from '../../../../src/staffPage/schema/writing.ts';
import { one } from '../../../../src/staffPage/schema/registrations.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useFaults } from '../../parts/faults.ts';
import { NotSaved, useSave, useUnsaved } from '../../parts/saving.tsx';
import type { Filtered } from './filters.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  letter: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
});

const LONGEST_SUBJECT = 150;
const LONGEST_TEXT = 4000;

interface Props {
  /** Who are meant. */
  filters: Filtered;
  /** How many are ticked; none when all that is filtered is meant. */
  ticked: number;
  close: () => void;
}

/** Writes to everybody who is meant: first how the letter looks and who gets it, then, after "weet u het zeker", it goes. */
export function WritePanel({ filters, ticked, close }: Props) {
  const styles = useStyles();
  const [id] = useState(() => crypto.randomUUID());
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('Beste {naam},\n\n');
  const [sure, setSure] = useState(false);
  const title = ticked > 0 ? `Mail aan ${ticked} aangevinkt` : 'Mail aan alles wat is gevonden';
  const letter = { ...filters, subject, text };
  const looking = useSave(preview, []);
  const sending = useSave(write, [one], () => setSure(false));
  const faults = useFaults(looking.error);
  const shown = looking.answer;
  const sent = sending.answer;
  useUnsaved(subject !== '' && !sent);
  const change = (set: (value: string) => void) => (_: unknown, data: { value: string }) => {
    set(data.value);
    looking.reset();
  };
  if (sent)
    return (
      <SidePanel title={title} close={close} footer={<Button onClick={close}>Sluiten</Button>}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {mails(sent.people)} klaar om te gaan. Bij Berichten ziet u of ze aankomen.
          </MessageBarBody>
        </MessageBar>
      </SidePanel>
    );
  return (
    <SidePanel
      title={title}
      close={close}
      unsaved={subject !== ''}
      notice={<NotSaved of={looking} />}
      footer={
        <>
          <Button disabledFocusable={looking.busy} onClick={() => looking.save(letter)}>
            Voorbeeld bekijken
          </Button>
          {shown && shown.people > 0 && (
            <Button appearance="primary" onClick={() => setSure(true)}>
              {`Versturen aan ${shown.people}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form} ref={faults.around}>
        <Field label="Onderwerp" required {...faults.of('subject')}>
          <Input value={subject} onChange={change(setSubject)} maxLength={LONGEST_SUBJECT} />
        </Field>
        <Field
          label="Bericht"
          {...faults.of('text')}
          hint="{naam} en {nummer} worden bij ieder de eigen naam en het eigen nummer."
          required
        >
          <Textarea
            value={text}
            onChange={change(setText)}
            rows={8}
            resize="vertical"
            textarea={{ maxLength: LONGEST_TEXT }}
          />
        </Field>
        {shown && <Example {...shown} />}
      </div>
      <ConfirmDialog
        open={sure}
        title="Weet u het zeker?"
        yes="Ja, verstuur"
        busy={sending.busy}
        onYes={() => sending.save({ ...letter, id, people: shown?.people ?? 0 })}
        onClose={() => setSure(false)}
      >
        <div className={styles.form}>
          <span>Er gaat een mail naar {shown?.people} mensen. Terughalen kan niet.</span>
          <NotSaved of={sending} />
        </div>
      </ConfirmDialog>
    </SidePanel>
  );
}

function Example({ people, twice, without, withdrawn, first }: Preview) {
  const styles = useStyles();
  const left = [
    ...(twice > 0 ? [`Bij ${twice} staat een adres dat de mail al krijgt.`] : []),
    ...(without > 0 ? [`Van ${without} is geen mailadres bekend.`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} zijn ingetrokken.`] : []),
  ];
  return (
    <>
      <MessageBar layout="multiline" intent={people === 0 ? 'warning' : 'info'}>
        <MessageBarBody>
          {`Van de ${people + twice + without + withdrawn} aanmeldingen `}
          {people === 0 ? 'krijgt niemand deze mail.' : `krijgen ${people} mensen deze mail.`}{' '}
          {left.join(' ')}
        </MessageBarBody>
      </MessageBar>
      {first && (
        <>
          <Body1>Zo krijgt {first.name} de mail:</Body1>
          <div className={styles.letter}>
            <strong>{first.subject}</strong>
            {`\n\n${first.text}`}
          </div>
        </>
      )}
    </>
  );
}

const mails = (count: number) => (count === 1 ? '1 mail staat' : `${count} mails staan`);
