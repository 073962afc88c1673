import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { note, one } from '../../../../src/staffPage/schema/registrations.ts';
import type { Whole } from '../../../../src/staffPage/schema/registrations.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { useFaults } from '../../parts/faults.ts';
import { NotSaved, useSave, useUnsaved } from '../../parts/saving.tsx';
import { Part } from '../../parts/Facts.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  text: { whiteSpace: 'pre-wrap' },
  form: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  field: { width: '100%' },
});

const LONGEST = 2000;

/** What the staff noted, for themselves alone. */
export function Notes({ whole: { number, notes }, mayChange }: { whole: Whole; mayChange: boolean }) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const saving = useSave(note, [one], () => setText(''));
  const faults = useFaults(saving.error);
  useUnsaved(text !== '');
  return (
    <Part title="Notities">
      <div className={styles.form} ref={faults.around}>
        <ul className={styles.list}>
          {notes.map(({ at, by, text: said }) => (
            <li key={at + said}>
              <DutchDate value={at} style="short" time />, {by}: <span className={styles.text}>{said}</span>
            </li>
          ))}
        </ul>
        {mayChange && (
          <>
            <Field
              label="Nieuwe notitie, alleen voor het secretariaat"
              className={styles.field}
              {...faults.of('text')}
            >
              <Textarea
                value={text}
                onChange={(_, { value }) => setText(value)}
                resize="vertical"
                textarea={{ maxLength: LONGEST }}
              />
            </Field>
            <Button
              disabledFocusable={saving.busy || text.trim() === ''}
              onClick={() => saving.save({ number, text })}
            >
              Notitie bewaren
            </Button>
            <NotSaved of={saving} />
          </>
        )}
      </div>
    </Part>
  );
}
