import { Body1 } from '@fluentui/react-components';
import { entryWhole, letter, letters } from '../../../../src/staffPage/schema/letters.ts';
import type { EntryWhole } from '../../../../src/staffPage/schema/letters.ts';
import { openQuestions } from '../../../../src/staffPage/schema/questions.ts';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';

/** A fact or gap goes; first it is shown what is said then. */
export function RemoveDialog({
  of,
  onKept,
  onClose,
}: {
  of: EntryWhole;
  onKept: () => void;
  onClose: () => void;
}) {
  const { event, lines, answer } = of;
  const goesToo =
    event !== null && event.others.length === 0 ? ` De dag van ${event.name} gaat mee weg.` : '';
  return (
    <ChangeDialog
      title={of.kind === 'fact' ? 'Feit weggooien' : 'Weggooien: staat niet in de brief'}
      change={{ kind: 'removal', letter: of.letter, entry: of.entry }}
      atOnce
      outdated={[letter, letters, entryWhole, openQuestions]}
      onKept={onKept}
      onClose={onClose}
    >
      <Body1>
        {`“${answer}” gaat weg, met ${lines.length === 1 ? 'de vraag' : `de ${lines.length} vragen`} erbij.${goesToo} De brief zelf blijft zoals hij is.`}
      </Body1>
    </ChangeDialog>
  );
}
