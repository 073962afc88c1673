const TEXTS = {
  'Positionals:': 'Wat erachter komt:',
  'Commands:': 'Opdrachten:',
  command: 'opdracht',
  boolean: 'ja of nee',
  string: 'tekst',
  'Not enough non-option arguments: got %s, need at least %s': same(
    'Er ontbreekt iets achter de opdracht: er staat %s, nodig is minstens %s.',
  ),
  'Too many non-option arguments: got %s, maximum of %s': same(
    'Er staat te veel achter de opdracht: %s, en hoogstens %s mag. Staan er spaties in? Zet er dan aanhalingstekens om.',
  ),
  'Missing argument value: %s': same('Er ontbreekt een waarde bij: %s'),
  'Missing required argument: %s': { one: 'Er ontbreekt: %s', other: 'Er ontbreken: %s' },
  'Unknown argument: %s': { one: 'Onbekend: %s', other: 'Onbekend: %s' },
  'Argument: %s, Given: %s, Choices: %s': 'Bij %s staat %s. Keuzes: %s',
  'Not enough arguments following: %s': same('Er ontbreekt iets achter: %s'),
  'Implications failed:': 'Dit hoort erbij:',
  'Arguments %s and %s are mutually exclusive': '%s en %s gaan niet samen',
};

/** What yargs says, in plain Dutch where its own Dutch is not. Its types know no plurals, its texts do. */
export const PARSER_TEXTS = TEXTS as unknown as Record<string, string>;

function same(text: string): { one: string; other: string } {
  return { one: text, other: text };
}
