import { Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { readDate } from '../../../../src/staffPage/schema/visits.ts';
import { useAsked } from '../../frame/queries.ts';
import { dutchMoment, dutchTime } from '../../parts/dates.tsx';
import { useDebounced } from '../../parts/debounced.ts';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  number: string;
  /** Who goes: what that person has that day is shown. */
  who: string;
  whoName: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string | undefined;
}

/** A date as people write it, read by the server; beside it what who goes has that day. */
export function DateField({ number, who, whoName, value, onChange, fault }: Props) {
  const styles = useStyles();
  const text = useDebounced(value.trim());
  const asked = useAsked(readDate, { number, text, ...(who !== '' && { who }) }, { enabled: text !== '' });
  const read = text !== '' && text === value.trim() && !asked.isPlaceholderData ? asked.data : undefined;
  const message = fault ?? read?.fault;
  return (
    <div>
      <Field
        label="Datum en tijd"
        required
        hint={read?.at === undefined ? 'Bijvoorbeeld: di 8 mei 14.30' : `Gelezen als ${dutchMoment(read.at)}`}
        {...(message !== undefined && { validationMessage: message })}
      >
        <Input value={value} maxLength={200} onChange={(_, data) => onChange(data.value)} />
      </Field>
      <div aria-live="polite">
        {read?.at !== undefined && who !== '' && (
          <Caption1>
            {read.busy.length === 0 ? `${whoName} heeft die dag nog niets.` : `${whoName} heeft die dag:`}
          </Caption1>
        )}
        {read && read.busy.length > 0 && (
          <ul className={styles.list}>
            {read.busy.map((one) => (
              <li key={one.number}>
                {one.at.length > 10 && `${dutchTime(one.at)}, `}
                {one.organisation || one.number}
                {!one.agreed && ' (voorstel)'}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
