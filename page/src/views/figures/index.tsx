import {
  Body1,
  Button,
  Caption1,
  Dropdown,
  Option,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular } from '@fluentui/react-icons';
import { figures, figuresFile } from '../../../../src/staffPage/schema/figures.ts';
import type { Asked } from '../../../../src/staffPage/schema/figures.ts';
import { useKept } from '../../frame/address.ts';
import { addressOf } from '../../frame/call.ts';
import { useMe } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { dutchDay } from '../../parts/dates.tsx';
import { Chart } from '../../parts/chart/Chart.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Bars } from './Bars.tsx';
import { Forms } from './Forms.tsx';
import { periodOf, periodsUntil } from './periods.ts';
import { Totals } from './Totals.tsx';

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalXXL, breakInside: 'avoid' },
  few: { display: 'block', marginTop: tokens.spacingVerticalL, color: tokens.colorNeutralForeground2 },
  controls: { '@media print': { display: 'none' }, display: 'contents' },
});

/** What happened to questions, as one bar. */
const KINDS: readonly { key: keyof Asked; name: string; color: string }[] = [
  { key: 'answered', name: 'beantwoord', color: tokens.colorPaletteGreenBackground3 },
  { key: 'suggested', name: '“bedoelt u”', color: tokens.colorPaletteYellowBackground3 },
  { key: 'unanswered', name: 'geen antwoord', color: tokens.colorPaletteRedBackground3 },
];
const THUMBS: typeof KINDS = [
  { key: 'liked', name: 'duim omhoog', color: tokens.colorPaletteGreenBackground3 },
  { key: 'disliked', name: 'duim omlaag', color: tokens.colorPaletteRedBackground3 },
];

/** How it goes: what is asked, what is answered, how forms are filled in. Nobody can be known from it. */
export default function Figures() {
  const styles = useStyles();
  const { today } = useMe();
  const [chosen, choose] = useKept('periode');
  const periods = periodsUntil(today);
  const period = periodOf(chosen, today);
  const asked = useAsked(figures, { from: period.from, to: period.to });
  const { data } = asked;
  const heading = (
    <Heading title={`Cijfers: ${period.name}`}>
      <div className={styles.controls}>
        <Dropdown
          aria-label="Periode"
          value={period.name}
          selectedOptions={[period.key]}
          onOptionSelect={(_, { optionValue = '' }) => choose(optionValue)}
        >
          {periods.map(({ key, name }) => (
            <Option key={key} value={key}>
              {name}
            </Option>
          ))}
        </Dropdown>
        <Button
          as="a"
          icon={<ArrowDownloadRegular />}
          href={addressOf(figuresFile, { from: period.from, to: period.to })}
          download
        >
          CSV
        </Button>
        <Button icon={<PrintRegular />} onClick={() => window.print()}>
          Afdrukken
        </Button>
      </div>
    </Heading>
  );
  if (!data)
    return (
      <>
        {heading}
        {asked.isPending ? <Loading /> : <Failed error={asked.error} again={() => void asked.refetch()} />}
      </>
    );
  const nothing =
    data.weeks.length === 0 && data.forms.every(({ begun, finished }) => begun === 0 && finished === 0);
  return (
    <>
      {heading}
      {asked.error && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {nothing ? (
        <Empty title="Nog geen cijfers">
          In deze periode is niets gevraagd of ingevuld. Kies een andere periode.
        </Empty>
      ) : (
        <>
          <Body1>
            Weken die beginnen van {dutchDay(data.from)} tot en met {dutchDay(data.to)}.
          </Body1>
          <Totals all={data.all} deliveries={data.deliveries} />
          <section className={styles.part}>
            <Title3 as="h2">Vragen per week</Title3>
            <Chart
              title="Vragen per week"
              unit="Week van"
              kinds={KINDS}
              columns={data.weeks.map((row) => ({
                ...{ key: row.week, name: dutchDay(row.week), short: dutchDay(row.week, 'short').slice(3) },
                counts: KINDS.map(({ key }) => row[key]),
              }))}
            />
          </section>
          <section className={styles.part}>
            <Title3 as="h2">Vragen per brief</Title3>
            <Bars kinds={KINDS} rows={data.letters.map((row) => ({ name: row.letter, row }))} />
          </section>
          <section className={styles.part}>
            <Title3 as="h2">Duimen per brief</Title3>
            <Bars kinds={THUMBS} rows={data.letters.map((row) => ({ name: row.letter, row }))} />
          </section>
          <section className={styles.part}>
            <Title3 as="h2">Meest gevraagd</Title3>
            <Bars
              kinds={KINDS.slice(0, 1)}
              rows={data.facts.map((fact) => ({ name: `${fact.question} (${fact.letter})`, row: fact }))}
            />
          </section>
          <section className={styles.part}>
            <Title3 as="h2">Formulieren</Title3>
            <Forms forms={data.forms} />
          </section>
        </>
      )}
      <Caption1 className={styles.few}>
        “&lt;5” betekent: minder dan vijf mensen, of een getal waaruit dat is af te leiden. Dan tonen wij geen
        aantal.
      </Caption1>
    </>
  );
}
