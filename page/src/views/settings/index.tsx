import { Badge, Button, Caption1, Link, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { look, settings } from '../../../../src/staffPage/schema/settings.ts';
import type { Looked, Settings } from '../../../../src/staffPage/schema/settings.ts';
import { go, ROOT } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { dutchDay } from '../../parts/dates.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '820px' },
  list: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, flex: '1 1 100%', overflowWrap: 'anywhere' },
});

/** What was looked at, and what it is for, as the staff say it. */
const NAMES: Record<string, string> = {
  token: 'Aanmelden van de bot bij Microsoft',
  endpoint: 'Teams kan de bot bereiken',
  mail: 'Mail',
  webhook: 'Doorgeven aan een ander systeem',
  "staff's page": 'Aanmelden op deze pagina',
  password: 'Wachtwoord van de bot',
  tenants: 'Welke organisaties de bot mogen gebruiken',
  'app package': 'Pakket voor Teams',
};

const STATES = {
  well: { text: 'in orde', color: 'success' },
  unsure: { text: 'kijk ernaar', color: 'warning' },
  wrong: { text: 'werkt niet', color: 'danger' },
} as const;

/** How the bot is set up, and whether what it needs works; nothing can be changed here. */
export default function View() {
  const styles = useStyles();
  const asked = useAsked(settings, {});
  const of = asked.data;
  return (
    <>
      <Heading title="Instellingen" />
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Loading />}
      {of && (
        <div className={styles.all}>
          <Caption1>Hier kunt u alleen kijken. Wijzigen doet uw beheerder.</Caption1>
          <Panel title="Zo staat Briefwijzer ingesteld" level="h2">
            <Facts
              title="Techniek"
              facts={[
                { id: 'versie', label: 'Versie', text: of.version },
                { id: 'app', label: 'App-id van de bot', text: of.appId ?? 'geen: alleen op deze machine' },
                { id: 'wachtwoord', label: 'Wachtwoord van de bot', text: passwordText(of) },
                { id: 'adres', label: 'Adres', text: of.publicUrl ?? 'niet ingesteld' },
                { id: 'mail', label: 'Mail gaat naar', text: of.mailTo },
                {
                  id: 'secretariaat',
                  label: 'Mail aan het secretariaat',
                  text: of.staffHaveMail ? 'ingesteld' : 'niet ingesteld: het secretariaat krijgt geen mail',
                },
                { id: 'webhook', label: 'Ander systeem (webhook)', text: of.webhook ?? 'geen' },
              ]}
            />
          </Panel>
          <LookedAround />
          <Live of={of} />
        </div>
      )}
    </>
  );
}

function passwordText({ appId, passwordEnds, daysLeft }: Settings): string {
  if (passwordEnds === undefined || daysLeft === undefined)
    return appId === undefined ? 'geen' : 'niet bekend tot wanneer';
  if (daysLeft < 0) return `verlopen op ${dutchDay(passwordEnds)}`;
  return `nog ${daysLeft} ${daysLeft === 1 ? 'dag' : 'dagen'}, tot ${dutchDay(passwordEnds)}`;
}

/** Whether what the bot needs outside itself works now. */
function LookedAround() {
  const styles = useStyles();
  const asked = useAsked(look, {});
  return (
    <Panel title="Werkt alles?" level="h2">
      {asked.isPending && <Spinner label="Bezig met nagaan. Dat duurt tot tien seconden." />}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.found.length === 0 && 'Er is niets dat nagegaan moet worden.'}
      <ul className={styles.list} aria-label="Wat is nagegaan">
        {asked.data?.found.map((one) => (
          <li key={one.about + one.says} className={styles.item}>
            <State of={one} />
            {NAMES[one.about] ?? one.about}
            {one.kind !== 'well' && (
              <Caption1 className={styles.quiet} lang="en">{`Voor de beheerder: ${one.says}`}</Caption1>
            )}
          </li>
        ))}
      </ul>
      <Button disabledFocusable={asked.isFetching} onClick={() => void asked.refetch()}>
        Opnieuw nagaan
      </Button>
    </Panel>
  );
}

function State({ of }: { of: Looked }) {
  const { text, color } = STATES[of.kind];
  return (
    <Badge appearance="tint" color={color}>
      {text}
    </Badge>
  );
}

function Live({ of }: { of: Settings }) {
  const styles = useStyles();
  const mayRead = [useMay('redactie'), useMay('inzien')].includes(true);
  const open = (event: MouseEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(`${ROOT}/brieven?brief=${id}`);
  };
  return (
    <Panel title="Waaruit Briefwijzer nu antwoordt" level="h2">
      <ul className={styles.list} aria-label="Brieven">
        {of.letters.map(({ id, name }) => (
          <li key={id}>
            {mayRead ? (
              <Link href={`${ROOT}/brieven?brief=${id}`} onClick={(event: MouseEvent) => open(event, id)}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
        {of.leftOut.map((file) => (
          <li key={file} className={styles.item}>
            <Badge appearance="tint" color="danger">
              doet niet mee
            </Badge>
            {file}
          </li>
        ))}
      </ul>
      <ul className={styles.list} aria-label="Formulieren">
        {of.forms.map(({ id, title, state }) => (
          <li key={id} className={styles.item}>
            <Badge appearance="tint" color={state === 'open' ? 'success' : 'informative'}>
              {state}
            </Badge>
            {title}
          </li>
        ))}
      </ul>
      <Caption1>
        {of.answeredFrom === of.revision
          ? 'Alles wat redacteuren bewaarden, doet mee.'
          : 'Briefwijzer leert nog wat redacteuren net bewaarden.'}
      </Caption1>
    </Panel>
  );
}
