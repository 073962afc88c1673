import {
  Body1Strong,
  Button,
  Caption1,
  Card,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { noticeExample, noticeTexts, testMail } from '../../../../src/staffPage/schema/texts.ts';
import type { NoticeText } from '../../../../src/staffPage/schema/texts.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { useDebounced } from '../../parts/debounced.ts';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';
import { NotSaved, useSave, useUnsaved } from '../../parts/saving.tsx';
import { Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  said: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  of: NoticeText;
  /** The form whose examples fill it in. */
  form: string;
  /** Where a test mail goes. */
  mailTo?: string;
}

/** One text beside itself filled in: written, sent to oneself to see, tried and kept. */
export function TextEditor({ of, form, mailTo }: Props) {
  const styles = useStyles();
  const mayEdit = useMay('redactie');
  const [subject, setSubject] = useState(of.subject);
  const [text, setText] = useState(of.text);
  const [chat, setChat] = useState(of.chat ?? '');
  const [keeping, setKeeping] = useState(false);
  const written = { form, event: of.event, to: of.to, subject, text, ...(chat.trim() !== '' && { chat }) };
  const settled = useDebounced(JSON.stringify(written));
  const isWhole = subject.trim() !== '' && text.trim() !== '';
  const example = useAsked(noticeExample, JSON.parse(settled) as typeof written, { enabled: isWhole });
  const mailing = useSave(testMail, []);
  const change = changeFrom(of, { subject, text, chat });
  useUnsaved(change !== undefined);
  return (
    <div className={styles.all}>
      <div className={styles.fields}>
        <Field label="Onderwerp" required>
          <Input
            value={subject}
            readOnly={!mayEdit}
            maxLength={150}
            onChange={(_, { value }) => setSubject(value)}
          />
        </Field>
        <Field
          label="Mail"
          hint="Tussen accolades staat wat wordt ingevuld. Is daar niets voor, dan valt de hele regel weg."
          required
        >
          <Textarea
            value={text}
            readOnly={!mayEdit}
            resize="vertical"
            rows={14}
            maxLength={4000}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Field
          label="Bericht in Teams"
          hint="Kort, zonder aanhef. Leeg: dan staat daar alleen het onderwerp."
        >
          <Textarea
            value={chat}
            readOnly={!mayEdit}
            resize="vertical"
            rows={3}
            maxLength={1000}
            onChange={(_, { value }) => setChat(value)}
          />
        </Field>
        <div className={styles.row}>
          {mayEdit && (
            <Button
              appearance="primary"
              disabledFocusable={change === undefined || !isWhole}
              onClick={() => setKeeping(true)}
            >
              Bekijken en bewaren
            </Button>
          )}
          <Button
            disabledFocusable={mailing.busy || !isWhole || mailTo === undefined}
            onClick={() => mailing.save(written)}
          >
            {mailing.busy ? 'Bezig…' : 'Stuur mij een proefmail'}
          </Button>
        </div>
        <Caption1 className={styles.quiet}>
          {mailTo === undefined
            ? 'Van uw account is geen mailadres bekend, dus een proefmail kan niet.'
            : `De proefmail gaat alleen naar ${mailTo}.`}
        </Caption1>
        <NotSaved of={mailing} />
        {mailing.answer && (
          <MessageBar intent="success">
            <MessageBarBody>{`Verstuurd aan ${mailing.answer.to}.`}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <section aria-label="Voorbeeld" aria-live="polite">
        {example.isError && <Failed error={example.error} again={() => void example.refetch()} />}
        {!example.data && !example.isError && <Loading />}
        {example.data && (
          <Card>
            <Caption1 className={styles.quiet}>
              Zo komt het aan bij een verzonnen persoon. Tussen ‹ › staat wat pas bij een echte aanmelding
              bekend is.
            </Caption1>
            <Body1Strong>{example.data.subject}</Body1Strong>
            <p className={styles.said}>{example.data.text}</p>
            {example.data.chat !== undefined && (
              <>
                <Caption1 className={styles.quiet}>In Teams:</Caption1>
                <p className={styles.said}>{example.data.chat}</p>
              </>
            )}
          </Card>
        )}
      </section>
      {keeping && change && (
        <ChangeDialog
          title="Bericht wijzigen"
          change={change}
          atOnce
          outdated={[noticeTexts]}
          onKept={() => setKeeping(false)}
          onClose={() => setKeeping(false)}
        >
          Dit geldt voor berichten die vanaf nu worden geschreven. Wat al klaarstaat om te versturen,
          verandert niet.
        </ChangeDialog>
      )}
    </div>
  );
}

/** What is written otherwise; undefined when nothing is. */
function changeFrom(of: NoticeText, now: { subject: string; text: string; chat: string }) {
  const moved = (from: string, to: string) =>
    from.trim() === to.trim() ? undefined : { from, to: to.trim() };
  const [subject, text] = [moved(of.subject, now.subject), moved(of.text, now.text)];
  const said = moved(of.chat ?? '', now.chat);
  const chat = said && { from: of.chat ?? null, to: said.to === '' ? null : said.to };
  if (!subject && !text && !chat) return undefined;
  return {
    ...{ kind: 'notice' as const, form: of.form, event: of.event, at: of.at },
    ...(subject && { subject }),
    ...(text && { text }),
    ...(chat && { chat }),
  };
}
