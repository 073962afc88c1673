import {
  Body1,
  Body1Strong,
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Difference, Outcome } from '../../../../src/staffPage/schema/knowledge.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  item: { marginBottom: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
});

/** What a change would do: first what gets worse. */
export function OutcomeShown({ outcome, remarks }: { outcome: Outcome; remarks: readonly string[] }) {
  const styles = useStyles();
  const { faults, own, worse, better, otherwise, asked, known } = outcome;
  if (faults.length > 0) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Dit kan niet worden bewaard.</MessageBarTitle>
          <ul className={styles.list}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    );
  }
  const changed = worse.length + better.length + otherwise.length;
  return (
    <section className={styles.all} aria-label="Wat er verandert" aria-live="polite">
      <MessageBar intent={worse.length > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {worse.length > 0
              ? `${counted(worse.length, 'vraag krijgt', 'vragen krijgen')} dan geen goed antwoord meer.`
              : 'Geen enkele bekende vraag wordt slechter beantwoord.'}
          </MessageBarTitle>
          {asked > 0 &&
            ` ${asked} van de ${known} bekende vragen zijn opnieuw gesteld, te beginnen met de vragen die er het meest op lijken.`}
          {asked > 0 && changed === 0 && ' Er verandert verder niets.'}
        </MessageBarBody>
      </MessageBar>
      {remarks.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Let op.</MessageBarTitle>
            <ul className={styles.list}>
              {remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <List title="Deze vragen" of={own} open />
      <List title="Slechter" of={worse} open />
      <List title="Beter" of={better} />
      <List title="Anders" of={otherwise} />
    </section>
  );
}

function List({ title, of, open = false }: { title: string; of: Difference[]; open?: boolean }) {
  const styles = useStyles();
  if (of.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        <Body1Strong>{`${title} (${of.length})`}</Body1Strong>
      </summary>
      <ul className={styles.list}>
        {of.map((one) => (
          <li key={one.question} className={styles.item}>
            <Body1>{one.question}</Body1>
            <Caption1 className={styles.quiet}>Nu: {one.before}</Caption1>
            <Caption1 className={styles.quiet}>Straks: {one.after}</Caption1>
          </li>
        ))}
      </ul>
    </details>
  );
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
