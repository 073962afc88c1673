import {
  Badge,
  Body1,
  Button,
  Caption1,
  Card,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FormShown } from '../../../../src/staffPage/schema/forms.ts';
import { useMay } from '../../frame/me.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { DaysDialog } from './DaysDialog.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

function stateOf({ opens, closes, accepts }: FormShown, today: string) {
  if (opens !== null && today < opens) return { text: 'nog niet open', color: 'informative' } as const;
  if (closes === null || today <= closes) return { text: 'open', color: 'success' } as const;
  return accepts
    ? ({ text: 'voorbij, wordt nog aangenomen', color: 'warning' } as const)
    : ({ text: 'gesloten', color: 'danger' } as const);
}

/** When a form is open, and changing that. */
export function Days({ of, today }: { of: FormShown; today: string }) {
  const styles = useStyles();
  const mayEdit = useMay('redactie');
  const [changing, setChanging] = useState(false);
  const { opens, closes, deadlines, naming, letterName } = of;
  const state = stateOf(of, today);
  return (
    <Card>
      <div className={styles.row}>
        <Subtitle2 as="h2" className={styles.title}>
          Wanneer open
        </Subtitle2>
        <Badge appearance="tint" color={state.color}>
          {state.text}
        </Badge>
      </div>
      <Body1>
        {opens === null ? (
          'Geen eerste dag'
        ) : (
          <>
            Vanaf <DutchDate value={opens} />
          </>
        )}
        {', '}
        {closes === null ? (
          'geen laatste dag'
        ) : (
          <>
            tot en met <DutchDate value={closes} />
          </>
        )}
        .
      </Body1>
      {deadlines.map(({ name, until }) => (
        <Caption1 key={name} className={styles.quiet}>
          {`In ${letterName}: ${name}, uiterlijk `}
          <DutchDate value={until} />
        </Caption1>
      ))}
      {mayEdit && (
        <div>
          <Button onClick={() => setChanging(true)}>Dagen wijzigen</Button>
        </div>
      )}
      {naming.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Deze zinnen noemen een van deze dagen.</MessageBarTitle>
            {` Wijzigt u een dag, pas ze dan ook aan in forms/${of.id}.yaml.`}
            <ul className={styles.list}>
              {naming.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {changing && <DaysDialog of={of} onDone={() => setChanging(false)} />}
    </Card>
  );
}
