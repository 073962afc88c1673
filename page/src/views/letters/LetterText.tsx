import { Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useRef } from 'react';
import type { Letter } from '../../../../src/staffPage/schema/letters.ts';

const useStyles = makeStyles({
  text: {
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    lineHeight: '1.6',
  },
  heading: { margin: `${tokens.spacingVerticalL} 0 0` },
  block: { margin: `${tokens.spacingVerticalS} 0` },
  item: { paddingLeft: tokens.spacingHorizontalL, position: 'relative' },
  fact: {
    padding: 0,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

type Block = Letter['blocks'][number];

/** The letter as sent; what a fact is proved with is marked, and names its facts when it is pressed. */
export function LetterText({
  of,
  chosen,
  onChoose,
}: {
  of: Letter;
  chosen: string;
  onChoose: (fact: string) => void;
}) {
  const styles = useStyles();
  const letter = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen !== '') letter.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const answers = new Map(of.entries.map(({ id, answer }) => [id, answer]));
  /** Of several facts in one place, the one behind the chosen one. */
  const next = (facts: string[]) => facts[(facts.indexOf(chosen) + 1) % facts.length]!;
  const shown = ({ parts, kind }: Block) => (
    <p className={mergeClasses(styles.block, kind === 'item' && styles.item)}>
      {kind === 'item' && '• '}
      {parts.map(({ text, facts }, at) =>
        facts.length === 0 ? (
          <Fragment key={at}>{text}</Fragment>
        ) : (
          <mark
            key={at}
            data-chosen={facts.includes(chosen) || undefined}
            className={mergeClasses(styles.fact, facts.includes(chosen) && styles.chosen)}
            title={facts.map((fact) => answers.get(fact)).join('\n')}
            onClick={() => window.getSelection()?.isCollapsed !== false && onChoose(next(facts))}
          >
            {text}
          </mark>
        ),
      )}
    </p>
  );
  return (
    <article ref={letter} id="brief" className={styles.text} aria-label="Tekst van de brief">
      {of.blocks.map((block, at) => (
        <Fragment key={at}>
          {block.section !== '' && block.section !== of.blocks[at - 1]?.section && (
            <Subtitle2 as="h2" block className={styles.heading}>
              {block.section}
            </Subtitle2>
          )}
          {shown(block)}
        </Fragment>
      ))}
    </article>
  );
}
