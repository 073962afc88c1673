import { Body1 } from '@fluentui/react-components';
import { openQuestions } from '../../../../src/staffPage/schema/questions.ts';
import type { OpenQuestion } from '../../../../src/staffPage/schema/questions.ts';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';

/** "Niet meer tonen": nobody is asked again what these mean. */
export function TurnDown({
  question,
  onKept,
  onClose,
}: {
  question: OpenQuestion;
  onKept: () => void;
  onClose: () => void;
}) {
  const wordings = question.variants.map(({ wording }) => wording);
  return (
    <ChangeDialog
      title="Niet meer tonen"
      change={{ kind: 'turnedDown', wordings }}
      atOnce
      outdated={[openQuestions]}
      onKept={onKept}
      onClose={onClose}
    >
      <Body1>
        {wordings.length === 1
          ? `“${question.question}” komt dan niet meer in deze lijst. Aan de antwoorden verandert niets.`
          : `“${question.question}” en wat erop lijkt, komen dan niet meer in deze lijst. Aan de antwoorden verandert niets.`}
      </Body1>
    </ChangeDialog>
  );
}
