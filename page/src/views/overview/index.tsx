import { Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import { overview } from '../../../../src/staffPage/schema/overview.ts';
import { useAsked } from '../../frame/queries.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { FormPanels } from './FormPanels.tsx';
import { Outdated } from './Outdated.tsx';
import { Tiles } from './Tiles.tsx';

const useStyles = makeStyles({
  form: { display: 'block', margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}` },
});

/** What needs attention today, and how it stands with each form. */
export default function Overview() {
  const styles = useStyles();
  const asked = useAsked(overview, {});
  const { data } = asked;
  return (
    <>
      <Heading title="Overzicht">{data && <DutchDate value={data.today} />}</Heading>
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Loading />}
      <Outdated />
      {data && <Tiles {...data} />}
      {data?.forms.map((form) => (
        <section key={form.form} aria-label={form.title}>
          <Subtitle1 as="h2" className={styles.form}>
            {form.title}
          </Subtitle1>
          <FormPanels {...form} today={data.today} />
        </section>
      ))}
    </>
  );
}
