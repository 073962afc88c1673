import { createPassageButtons } from '../../../src/knowledge/answering/passageButtons.ts';
import { annotationSchema } from '../../../src/knowledge/letters/annotation.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { unitsOf } from '../../../src/knowledge/passages/passageIndex.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';

const { letters, questions } = readKnowledge('knowledge');
const LONG = 'Inwoners vragen een boom aan bij de wijkbeheerder, die er binnen zes weken antwoord op geeft.';
const unnumbered = parseLetter('bomen', `Onderwerp\nBermen en bomen\n\n${LONG}\n`, LETTER_WORDS);
const known = [...letters, { letter: unnumbered, ...annotationSchema.parse({}) }];
const { sentenceFor, pressedIn } = createPassageButtons({ letters: known, questions });

test.each(known.map(({ letter }) => [letter.id, letter] as const))(
  'what is pressed leads to the passage it was made of: %s',
  (_, letter) => {
    const body = unitsOf(letter).filter(({ passage }) => passage.text.length > 40);
    expect(body.length).toBeGreaterThan(0);
    for (const { passage } of body) expect(pressedIn(sentenceFor(passage))?.letter).toBe(letter.id);
    expect(body.map(({ passage }) => pressedIn(sentenceFor(passage))?.text)).toEqual(
      body.map(({ passage }) => passage.text),
    );
  },
);

test.each(['Lees in Lbr. 18/009: iets dat er niet staat', 'Wat staat er in Lbr. 18/009?', ''])(
  'any other message presses nothing: %s',
  (text) => {
    expect(pressedIn(text)).toBeUndefined();
  },
);
