import {
  Badge,
  Button,
  Caption1,
  Card,
  Link,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Near } from '../../../../src/staffPage/schema/knowledge.ts';
import type { OpenQuestion } from '../../../../src/staffPage/schema/questions.ts';
import { go, ROOT, setInAddress } from '../../frame/address.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { Likely } from '../../parts/knowledge/Likely.tsx';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL },
  title: { margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  fact: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  answer: { flex: '1 1 260px', minWidth: 0 },
  said: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface Props {
  of: OpenQuestion;
  busy: boolean;
  onFact: (entry: Near | undefined) => void;
  onGap: () => void;
  onTurnDown: () => void;
}

/** A question that got no good answer, with what can be done about it. */
export function QuestionCard({ of, busy, onFact, onGap, onTurnDown }: Props) {
  const styles = useStyles();
  const { question, variants, unanswered, disliked, last, comments, nearest, wording, passedOn } = of;
  const others = variants.slice(1);
  const letter = nearest[0]?.letter ?? '';
  const fresh = `${ROOT}/brieven?${new URLSearchParams({ brief: letter, vraag: wording }).toString()}`;
  return (
    <Card className={styles.card} role="group" aria-label={question}>
      <Subtitle2 as="h2" className={styles.title}>
        {question}
      </Subtitle2>
      <div className={styles.row}>
        {unanswered > 0 && (
          <Badge appearance="tint" color="warning">{`${unanswered} keer geen antwoord`}</Badge>
        )}
        {disliked > 0 && <Badge appearance="tint" color="danger">{`${disliked} keer duim omlaag`}</Badge>}
        <Caption1 className={styles.quiet}>
          laatst gevraagd: <DutchDate value={last} />
        </Caption1>
        {passedOn.map((number) => (
          <Link
            key={number}
            as="button"
            inline
            onClick={() => setInAddress({ deel: 'doorgestuurd', soort: '', zoek: number, blad: '' }, false)}
          >
            {`Ook aan de VNG gesteld: ${number}`}
          </Link>
        ))}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{`${others.length} ${others.length === 1 ? 'vraag lijkt' : 'vragen lijken'} hierop`}</summary>
          <ul className={styles.said}>
            {others.map((one) => (
              <li key={one.question}>{one.question}</li>
            ))}
          </ul>
        </details>
      )}
      {comments.length > 0 && (
        <ul className={styles.said} aria-label="Wat erbij werd gezegd">
          {comments.map((comment) => (
            <li key={comment}>“{comment}”</li>
          ))}
        </ul>
      )}
      {nearest.length > 0 && (
        <ul className={styles.list} aria-label="Wat het dichtst bij komt">
          {nearest.map((one) => (
            <li key={one.id} className={styles.fact}>
              <div className={styles.answer}>
                {one.answer}{' '}
                <Caption1 className={styles.quiet}>
                  {one.kind === 'gap' ? 'staat niet in de brieven' : one.letterName}
                </Caption1>
              </div>
              <Likely value={one.likely} />
              <Button size="small" disabledFocusable={busy} onClick={() => onFact(one)}>
                Dit hoort hierbij
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button disabledFocusable={busy} onClick={() => onFact(undefined)}>
          Hoort bij een ander feit
        </Button>
        <Button disabledFocusable={busy} onClick={onGap}>
          Staat niet in de brieven
        </Button>
        <Button disabledFocusable={busy} onClick={() => go(fresh)}>
          Nieuw feit
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={onTurnDown}>
          Niet meer tonen
        </Button>
      </div>
    </Card>
  );
}
