import { CsvError } from 'csv-parse/sync';

/** @returns what is wrong with a CSV file as one Dutch sentence, with the line where it is known */
export function csvFault(error: unknown): string {
  if (!(error instanceof CsvError)) return 'De inhoud klopt niet.';
  const { lines } = error as { lines?: unknown };
  const line = typeof lines === 'number' ? `Regel ${lines}` : 'Een regel';
  const code: string = error.code;
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS': {
      const [, columns, cells] = /expect (\d+), got (\d+)/.exec(error.message) ?? [];
      const counts = cells === undefined ? '' : ` (${cells}, er zijn ${columns} kolommen)`;
      return `${line} heeft te veel of te weinig cellen${counts}. Staat er een scheidingsteken in een cel? Zet er dan aanhalingstekens om.`;
    }
    case 'CSV_QUOTE_NOT_CLOSED':
      return `${line} heeft een aanhalingsteken dat niet wordt gesloten.`;
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return `${line} heeft een aanhalingsteken op een verkeerde plek. Schrijf een aanhalingsteken in een cel dubbel.`;
    case 'CSV_MAX_RECORD_SIZE':
      return `${line} is te lang: hoogstens 100.000 tekens.`;
    default:
      return `${line} klopt niet.`;
  }
}
