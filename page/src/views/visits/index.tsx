import {
  Button,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { visitBoard } from '../../../../src/staffPage/schema/visits.ts';
import type { Act, Card } from '../../../../src/staffPage/schema/visits.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Board } from './Board.tsx';
import { Detail } from './Detail.tsx';
import { Month } from './Month.tsx';
import { NewVisitDialog } from './NewVisitDialog.tsx';
import { StepDialog } from './StepDialog.tsx';

const useStyles = makeStyles({ tabs: { marginBottom: tokens.spacingVerticalM } });

/** The visits, from request to report. */
export default function Visits() {
  const styles = useStyles();
  const may = useMay('secretariaat');
  const asked = useAsked(visitBoard, {});
  const [as, setAs] = useKept('als', 'bord');
  const [open, setOpen] = useKept('nummer');
  const [step, setStep] = useState<{ card: Card; act: Act }>();
  const [adding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState('');
  const onAct = (card: Card, act: Act) => {
    setRefusal('');
    setStep({ card, act });
  };
  const { data } = asked;
  return (
    <>
      <Heading title="Bezoeken">
        {may && (
          <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
            Op ons verzoek
          </Button>
        )}
      </Heading>
      <TabList
        className={styles.tabs}
        selectedValue={as}
        onTabSelect={(_, { value }) => setAs(String(value))}
      >
        <Tab value="bord">Bord</Tab>
        <Tab value="maand">Maand</Tab>
      </TabList>
      {refusal !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Loading />}
      {data?.cards.length === 0 && (
        <Empty title="Er zijn nog geen bezoeken">
          Zodra iemand een bezoek aanvraagt, staat het hier. Met “Op ons verzoek” legt u er zelf een vast.
        </Empty>
      )}
      {data && data.cards.length > 0 && as === 'maand' && <Month cards={data.cards} />}
      {data && data.cards.length > 0 && as !== 'maand' && (
        <Board {...data} {...(may && { onAct })} onRefused={setRefusal} />
      )}
      {open !== '' && !step && <Detail number={open} onAct={onAct} onClose={() => setOpen('')} />}
      {step && <StepDialog {...step} onClose={() => setStep(undefined)} />}
      {adding && (
        <NewVisitDialog
          onClose={() => setAdding(false)}
          onDone={(number) => {
            setAdding(false);
            setInAddress({ nummer: number }, false);
          }}
        />
      )}
    </>
  );
}
