import { Button, Card, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { tryQuestion } from '../../../../src/staffPage/schema/letters.ts';
import { useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Answer } from './Answer.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 240px' },
});

/** A question to try: what is answered, how sure that is, and which words made it so. */
export function TryField() {
  const styles = useStyles();
  const [asked, setAsked] = useKept('probeer');
  const [text, setText] = useState(asked);
  const tried = useAsked(tryQuestion, { vraag: asked }, { enabled: asked.trim() !== '' });
  return (
    <Card>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(text.trim());
        }}
      >
        <Field label="Probeer een vraag" className={styles.field}>
          <Input value={text} maxLength={500} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button type="submit">Vraag</Button>
      </form>
      {asked !== '' && tried.isPending && <Loading label="Bezig met antwoorden" />}
      {asked !== '' && tried.isError && <Failed error={tried.error} again={() => void tried.refetch()} />}
      {asked !== '' && tried.data && <Answer of={tried.data} question={asked} />}
    </Card>
  );
}
