/** What is said of a form that is filled in as a sheet, by what it is for. */
export const SHEET_SAYS = [
  'sheetNote',
  'sheetAgain',
  'sheetOptional',
  'sheetExample',
  'sheetChoose',
  'sheetPick',
  'sheetMissing',
  'sheetOvertaken',
] as const;

export const SHEET_BUTTONS = ['asForm', 'asCard', 'sheetDone'] as const;
