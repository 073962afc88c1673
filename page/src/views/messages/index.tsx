import { Button, Dropdown, Option, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { messages, PART } from '../../../../src/staffPage/schema/messages.ts';
import type { State } from '../../../../src/staffPage/schema/messages.ts';
import { setInAddress, useAddress } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { MessageList } from './MessageList.tsx';
import { Totals } from './Totals.tsx';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalL} 0`,
  },
  filter: { minWidth: 0, flex: '0 1 260px' },
  pages: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
});

/** What is shown when nothing is chosen: whatever has not arrived for sure. */
const OPEN: readonly State[] = ['waiting', 'failed', 'dead', 'unknown'];
const CHOICES: Record<string, { name: string; states: readonly State[] }> = {
  '': { name: 'Wacht of mislukt', states: OPEN },
  waiting: { name: 'Wacht', states: ['waiting'] },
  failed: { name: 'Opgegeven', states: ['failed'] },
  dead: { name: 'Onbestelbaar', states: ['dead'] },
  unknown: { name: 'Onzeker', states: ['unknown'] },
  sent: { name: 'Verzonden', states: ['sent'] },
  all: { name: 'Alles', states: [] },
};

/** What goes out to people and systems, and what became of it. */
export default function Messages() {
  const styles = useStyles();
  const { query } = useAddress();
  const choice = query.get('stand') ?? '';
  const kind = query.get('soort') ?? '';
  const number = query.get('nummer') ?? '';
  const skip = Number(query.get('vanaf') ?? 0);
  const { states } = CHOICES[choice] ?? CHOICES['']!;
  const asked = useAsked(messages, {
    states,
    skip,
    ...(kind !== '' && { kind: kind as 'mail' }),
    ...(number !== '' && { number }),
  });
  const choose = (changes: Record<string, string>) => setInAddress({ vanaf: '', ...changes });
  const { data } = asked;
  if (!data)
    return asked.isPending ? <Loading /> : <Failed error={asked.error} again={() => void asked.refetch()} />;
  const kindName = data.kinds.find((one) => one.kind === kind)?.name ?? 'Elke soort';
  return (
    <>
      <Heading title="Berichten" />
      {asked.error && <Failed error={asked.error} again={() => void asked.refetch()} />}
      <Totals data={data} choose={(state, of) => choose({ stand: state, soort: of })} />
      <div className={styles.filters} role="search" aria-label="Berichten zoeken">
        <Dropdown
          className={styles.filter}
          aria-label="Stand"
          value={CHOICES[choice]?.name ?? ''}
          selectedOptions={[choice]}
          onOptionSelect={(_, { optionValue = '' }) => choose({ stand: optionValue })}
        >
          {Object.entries(CHOICES).map(([value, { name }]) => (
            <Option key={value} value={value}>
              {name}
            </Option>
          ))}
        </Dropdown>
        <Dropdown
          className={styles.filter}
          aria-label="Soort"
          value={kindName}
          selectedOptions={[kind]}
          onOptionSelect={(_, { optionValue = '' }) => choose({ soort: optionValue })}
        >
          <Option value="">Elke soort</Option>
          {data.kinds.map((one) => (
            <Option key={one.kind} value={one.kind} text={one.name}>
              {`${one.name} (${one.all})`}
            </Option>
          ))}
        </Dropdown>
        <SearchBox
          className={styles.filter}
          aria-label="Nummer"
          placeholder="Nummer, zoals SD-2018-0001"
          value={number}
          onChange={(_, { value }) => choose({ nummer: value.trim() })}
        />
      </div>
      {data.messages.length === 0 ? (
        <Empty title={choice === '' && number === '' ? 'Alles is verzonden' : 'Geen berichten gevonden'}>
          {choice === '' && number === ''
            ? 'Er wacht niets en er is niets mislukt.'
            : 'Kies een andere stand of soort, of een ander nummer.'}
        </Empty>
      ) : (
        <MessageList messages={data.messages} />
      )}
      <div className={styles.pages}>
        {skip > 0 && (
          <Button onClick={() => setInAddress({ vanaf: String(Math.max(0, skip - PART)) })}>Nieuwere</Button>
        )}
        {data.more && <Button onClick={() => setInAddress({ vanaf: String(skip + PART) })}>Oudere</Button>}
      </div>
    </>
  );
}
