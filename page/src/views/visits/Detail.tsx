import { Body1, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { visit } from '../../../../src/staffPage/schema/visits.ts';
import type { Act, Card, VisitDetail } from '../../../../src/staffPage/schema/visits.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { Facts, Part } from '../../parts/Facts.tsx';
import { History } from '../../parts/History.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { ACTS } from './acts.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quote: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

interface Props {
  number: string;
  onAct: (card: Card, act: Act) => void;
  onClose: () => void;
}

/** All that is known of one visit, beside the board. */
export function Detail({ number, onAct, onClose }: Props) {
  const asked = useAsked(visit, { number });
  const data = asked.data?.card.number === number ? asked.data : undefined;
  return (
    <SidePanel title={data?.card.organisation || number} close={onClose}>
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {!data && !asked.isError && <Loading />}
      {data && <Known detail={data} onAct={onAct} />}
    </SidePanel>
  );
}

function Known({ detail, onAct }: { detail: VisitDetail; onAct: Props['onAct'] }) {
  const styles = useStyles();
  const may = useMay('secretariaat');
  const { card, words, question, answers, details, notes, unreachable } = detail;
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
        <Part title="De vraag">
          <blockquote className={styles.quote}>{question}</blockquote>
        </Part>
      )}
      <Facts title="De afspraken" facts={details} />
      <Facts title="De aanvraag" facts={answers} />
      {notes.length > 0 && (
        <Part title="Notities">
          <ul className={styles.notes}>
            {notes.map(({ at, by, text }) => (
              <li key={at + text}>
                <DutchDate value={at} style="short" time />, {by}: {text}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <History {...detail} />
    </div>
  );
}
