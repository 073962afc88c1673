import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { Heading } from '../../parts/Heading.tsx';
import { DoneList } from './DoneList.tsx';
import { PassedOnList } from './PassedOnList.tsx';
import { Waiting } from './Waiting.tsx';

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap', marginBottom: tokens.spacingVerticalM } });

const PARTS = {
  '': { title: 'Te doen', shown: Waiting },
  doorgestuurd: { title: 'Aan de VNG gesteld', shown: PassedOnList },
  gedaan: { title: 'Gedaan', shown: DoneList },
};

/** What people asked: what got no good answer, what they passed on to the VNG, and what editors did about it. */
export default function View() {
  const styles = useStyles();
  const mayEdit = useMay('redactie');
  const [kept] = useKept('deel');
  const part = mayEdit ? (kept in PARTS ? (kept as keyof typeof PARTS) : '') : 'doorgestuurd';
  const Shown = PARTS[part].shown;
  return (
    <>
      <Heading title="Vragen" />
      {mayEdit && (
        <TabList
          className={styles.tabs}
          selectedValue={part}
          onTabSelect={(_, { value }) =>
            setInAddress({ deel: value as string, soort: '', zoek: '', blad: '' }, false)
          }
          aria-label="Deel"
        >
          {Object.entries(PARTS).map(([value, { title }]) => (
            <Tab key={value} value={value}>
              {title}
            </Tab>
          ))}
        </TabList>
      )}
      <Shown key={part} />
    </>
  );
}
