import { Field, Select, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { forms } from '../../../../src/staffPage/schema/forms.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Days } from './Days.tsx';
import { Script } from './Script.tsx';
import { Texts } from './Texts.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '1000px' },
});

/** The forms: how each is asked, and when it is open. */
export default function View() {
  const styles = useStyles();
  const asked = useAsked(forms, {});
  const [id, setId] = useKept('formulier');
  const [deel] = useKept('deel');
  const mayTexts = [useMay('redactie'), useMay('secretariaat')].includes(true);
  const part = mayTexts ? deel : '';
  const all = asked.data?.forms ?? [];
  const form = all.find((one) => one.id === id) ?? all[0];
  return (
    <>
      <Heading title="Formulieren" />
      {asked.isPending && <Loading />}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.data && !form && <Empty title="Er zijn geen formulieren" />}
      {asked.data && form && (
        <div className={styles.all}>
          <Field label="Formulier">
            <Select value={form.id} onChange={(_, { value }) => setId(value)}>
              {all.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </Select>
          </Field>
          {mayTexts && (
            <TabList
              selectedValue={part}
              onTabSelect={(_, { value }) => setInAddress({ deel: value as string, tekst: '' }, false)}
              aria-label="Deel"
            >
              <Tab value="">Dagen en gesprek</Tab>
              <Tab value="berichten">Berichten erover</Tab>
            </TabList>
          )}
          {part === 'berichten' ? (
            <Texts key={form.id} form={form.id} />
          ) : (
            <>
              <Days key={`${form.id} ${form.opens} ${form.closes}`} of={form} today={asked.data.today} />
              <Script steps={form.steps} />
            </>
          )}
        </div>
      )}
    </>
  );
}
