import { Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
  },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, display: 'block' },
});

/** A part of a view that stands by itself, under a heading of its own. */
export function Panel({
  title,
  children,
  className,
  level = 'h3',
}: {
  title: string;
  /** Of its heading; h2 in a view whose panels stand under no other heading. */
  level?: 'h2' | 'h3';
  children: ReactNode;
  className?: string;
}) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.panel, className)}>
      <Subtitle2 as={level} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </div>
  );
}
