import {
  Body1,
  Button,
  Caption1,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  MessageBar,
  MessageBarBody,
  OverlayDrawer,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { visit } from '../../../../src/staffPage/schema/visits.ts';
import type { Act, Card, VisitDetail } from '../../../../src/staffPage/schema/visits.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { ACTS } from './acts.ts';

const useStyles = makeStyles({
  drawer: { width: 'min(100vw, 560px)' },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: `${tokens.spacingVerticalS} 0 0` },
  quote: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(6em, 1fr) 2fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  fact: { display: 'contents' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
});

interface Props {
  number: string;
  onAct: (card: Card, act: Act) => void;
  onClose: () => void;
}

/** All that is known of one visit, beside the board. */
export function Detail({ number, onAct, onClose }: Props) {
  const styles = useStyles();
  const asked = useAsked(visit, { number });
  const data = asked.data?.card.number === number ? asked.data : undefined;
  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      onOpenChange={(_, change) => !change.open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label="Sluiten" icon={<DismissRegular />} onClick={onClose} />
          }
        >
          {data?.card.organisation || number}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
        {!data && !asked.isError && <Loading />}
        {data && <Known detail={data} onAct={onAct} />}
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Known({ detail, onAct }: { detail: VisitDetail; onAct: Props['onAct'] }) {
  const styles = useStyles();
  const may = useMay('secretariaat');
  const { card, words, question, answers, details, notes, history, unreachable } = detail;
  return (
    <div className={styles.body}>
      <Body1>
        {card.number} is {words}.{card.todo !== '' && ` Nu te doen: ${card.todo}.`}
      </Body1>
      {unreachable !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Er is geen mailadres van {unreachable} bekend. Die krijgt dus geen bericht en geen afspraak. Vul
            het in bij “{ACTS.assign.title}”.
          </MessageBarBody>
        </MessageBar>
      )}
      {may && (
        <div className={styles.acts}>
          {card.acts.map(({ act }, at) => (
            <Button
              key={act}
              appearance={at === 0 ? 'primary' : 'secondary'}
              onClick={() => onAct(card, act)}
            >
              {ACTS[act].title}…
            </Button>
          ))}
        </div>
      )}
      {question !== '' && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            De vraag
          </Subtitle2>
          <blockquote className={styles.quote}>{question}</blockquote>
        </>
      )}
      <Facts title="De afspraken" lines={details} />
      <Facts title="De aanvraag" lines={answers} />
      {notes.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            Notities
          </Subtitle2>
          <ul className={styles.list}>
            {notes.map(({ at, by, text }) => (
              <li key={at + text} className={styles.item}>
                <Caption1 className={styles.label}>
                  <DutchDate value={at} style="short" time />, {by}
                </Caption1>
                <br />
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <Subtitle2 as="h3" className={styles.heading}>
        Wat er gebeurde
      </Subtitle2>
      <ol className={styles.list}>
        {history.map(({ at, event, by }, index) => (
          <li key={index} className={styles.item}>
            <DutchDate value={at} style="short" time />: {event}{' '}
            <Caption1 className={styles.label}>({by})</Caption1>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Facts({ title, lines }: { title: string; lines: readonly { label: string; value: string }[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      <dl className={styles.facts}>
        {lines.map(({ label, value }) => (
          <div key={label} className={styles.fact}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
