import { Caption1, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Step } from '../../../../src/staffPage/schema/forms.ts';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalM}` },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bubble: {
    maxWidth: 'min(85%, 560px)',
    boxSizing: 'border-box',
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    whiteSpace: 'pre-line',
  },
  bot: {
    alignSelf: 'start',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  person: {
    alignSelf: 'end',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How a form is asked, as a talk: what the bot says, and an answer that it understands. */
export function Script({ steps }: { steps: Step[] }) {
  const styles = useStyles();
  return (
    <section aria-labelledby="gesprek">
      <Subtitle2 as="h2" block id="gesprek" className={styles.title}>
        Zo wordt het gevraagd
      </Subtitle2>
      <ol className={styles.list}>
        {steps.map(({ label, says, example, help, when, choices }, at) => (
          <li key={at} className={styles.step}>
            {label !== '' && (
              <Caption1 className={styles.quiet}>
                {when === undefined ? label : `${label} (${when})`}
              </Caption1>
            )}
            {says.map((text) => (
              <p key={text} className={mergeClasses(styles.bubble, styles.bot)}>
                {text.replaceAll('**', '')}
              </p>
            ))}
            {choices && (
              <details>
                <summary>{`${choices.length} keuzes`}</summary>
                <ul>
                  {choices.map((choice) => (
                    <li key={choice}>{choice}</li>
                  ))}
                </ul>
              </details>
            )}
            {help !== undefined && (
              <details>
                <summary>Uitleg als iemand erom vraagt</summary>
                <p className={mergeClasses(styles.bubble, styles.bot)}>{help}</p>
              </details>
            )}
            {example !== undefined && <p className={mergeClasses(styles.bubble, styles.person)}>{example}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
