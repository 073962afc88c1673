import { readFileSync } from 'node:fs';
import { Culture, Recognizer } from '@microsoft/recognizers-text';
import { DUTCH, DutchRecognizer, registerDutch } from '../../src/language/recognizers/dutch.ts';
import { recognizeDateTime } from '../../src/language/recognizers/dateTime.ts';

/** As the README shows it: a recogniser of one's own, such as DateTimeRecognizer is. */
class OwnRecognizer extends Recognizer<number> {
  constructor() {
    super(Culture.English, 0, true);
  }
  protected InitializeConfiguration(): void {
    this.registerModel('NumberModel', Culture.Dutch, () => DUTCH.NumberModel);
  }
  protected IsValidOptions(): boolean {
    return true;
  }
}

const REFERENCE = new Date(2018, 2, 19);
const TEXT = 'bel 06 12345678 of mail sanne@almere.nl, dinsdag om half drie; dat is de derde van 25 keer';

test('a user of the package gets Dutch from its own Recognizer, by culture and name', () => {
  const recognizer = new OwnRecognizer();
  registerDutch(recognizer, { DateTimeModel: DUTCH.DateTimeModel, OrdinalModel: DUTCH.OrdinalModel });
  expect(recognizer.getModel('OrdinalModel', 'nl-NL', false).parse(TEXT)).toEqual([
    expect.objectContaining({ text: 'derde', typeName: 'ordinal' }),
  ]);
  expect(recognizer.getModel('DateTimeModel', 'nl-be', false)).toBe(DUTCH.DateTimeModel);
  expect(() => recognizer.getModel('EmailModel', 'nl-nl', false)).toThrow('EmailModel');
});

test('a model that is there already is not put aside', () => {
  expect(() => registerDutch(new OwnRecognizer())).toThrow('NumberModel has already been registered');
});

test.each([
  ['NumberModel', 'number', ['06', '25']],
  ['OrdinalModel', 'ordinal', ['derde']],
  ['PhoneNumberModel', 'phonenumber', ['06 12345678']],
  ['EmailModel', 'email', ['sanne@almere.nl']],
  ['BooleanModel', 'boolean', []],
] as const)('%s reads under the type %s', (name, type, texts) => {
  const model = new DutchRecognizer().model(name);
  expect(model.modelTypeName).toBe(type);
  const own = model.parse(TEXT).filter(({ text }) => name !== 'NumberModel' || text.length < 3);
  expect(own.map(({ text }) => text)).toEqual(texts);
  for (const { text, start, end } of own) expect(TEXT.slice(start, end + 1)).toBe(text);
});

test('dates count from the reference, and are not read without one', () => {
  const model = new DutchRecognizer().model('DateTimeModel');
  expect(model.parse(TEXT, REFERENCE)).toEqual(recognizeDateTime(TEXT, REFERENCE));
  expect(model.parse(TEXT, REFERENCE)[0]).toMatchObject({ text: 'dinsdag om half drie' });
  expect(() => model.parse(TEXT)).toThrow(TypeError);
});

test('the README names every model', () => {
  const readme = readFileSync('src/language/recognizers/README.md', 'utf8');
  for (const name of Object.keys(DUTCH)) expect(readme).toContain(`\`${name}\``);
});
