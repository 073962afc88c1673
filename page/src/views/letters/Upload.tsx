import { Body1, Field, Input, Textarea, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { LARGEST_FILE, letters, readLetter } from '../../../../src/staffPage/schema/letters.ts';
import { setInAddress } from '../../frame/address.ts';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';
import { isId } from '../../parts/knowledge/ids.ts';
import { NotSaved, useSave } from '../../parts/saving.tsx';
import { Loading } from '../../parts/states.tsx';

/** A new letter: its text is read out of a file, looked over, and kept. */
export function Upload({ onClose }: { onClose: () => void }) {
  const [id, setId] = useState('');
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const reading = useSave(readLetter, [], (read) => {
    setId(read.id);
    setText(read.text);
  });
  const take = async (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > LARGEST_FILE);
    if (!file || file.size > LARGEST_FILE) return;
    reading.save({ name: file.name, content: await base64Of(file) });
  };
  const read = reading.answer;
  const change =
    text.trim() !== '' && isId(id) ? { kind: 'letter' as const, letter: id, text: text.trim() } : undefined;
  return (
    <ChangeDialog
      title="Brief toevoegen"
      change={change}
      outdated={[letters]}
      onKept={() => {
        onClose();
        setInAddress({ brief: id }, false);
      }}
      onClose={onClose}
    >
      <Field label="Bestand" hint="Word (.docx), PDF of tekst (.txt), tot 20 MB.">
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".txt,.docx,.pdf"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {tooLarge && (
        <MessageBar intent="error">
          <MessageBarBody>Dit bestand is te groot: hoogstens 20 MB.</MessageBarBody>
        </MessageBar>
      )}
      {reading.busy && <Loading label="Bezig met lezen" />}
      <NotSaved of={reading} />
      {read && (
        <>
          {read.remarks.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {read.remarks.map((remark) => (
                  <div key={remark}>{remark}</div>
                ))}
              </MessageBarBody>
            </MessageBar>
          )}
          <Body1>{read.found.map(({ what, value }) => `${what}: ${value}`).join('. ')}</Body1>
          <Field
            label="Tekst van de brief"
            hint="Kijk de tekst na en haal weg wat er niet in hoort."
            required
          >
            <Textarea value={text} resize="vertical" rows={10} onChange={(_, { value }) => setText(value)} />
          </Field>
          <Field
            label="Naam"
            hint="Zo heet de map van de brief: kleine letters, cijfers en streepjes."
            validationState={isId(id) ? 'none' : 'error'}
            required
          >
            <Input value={id} maxLength={50} onChange={(_, { value }) => setId(value)} />
          </Field>
        </>
      )}
    </ChangeDialog>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',', 2)[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(file);
  });
}
