import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  label: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** A part of a registration under its heading. */
export function Part({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>
          {title}
        </Subtitle2>
        {action}
      </div>
      {children}
    </div>
  );
}

interface Props {
  title: string;
  facts: readonly { id: string; label: string; text: string }[];
  action?: ReactNode;
}

/** Things with a name each; nothing when there are none. */
export function Facts({ title, facts, action }: Props) {
  const styles = useStyles();
  const told = facts.filter(({ text }) => text !== '');
  if (told.length === 0) return null;
  return (
    <Part title={title} action={action}>
      <dl className={styles.list}>
        {told.map(({ id, label, text }) => [
          <dt key={`${id} naam`} className={styles.label}>
            {label}
          </dt>,
          <dd key={id} className={styles.text}>
            {text}
          </dd>,
        ])}
      </dl>
    </Part>
  );
}
