/** Something that can be chosen on a sheet. */
export interface SheetChoice {
  title: string;
  value: string;
}

/** A field of a form as it stands on a sheet. */
export interface SheetField {
  id: string;
  label: string;
  /** Stands above the first of a few that belong together. */
  heading?: string;
  /** Shown as long as it is empty: an example, or that one is to be chosen. */
  example: string;
  /** What is filled in: a text, or the value of a choice; empty when nothing is. */
  value: string;
  /** A mark of that, so that what was changed on the sheet can be told from what was changed meanwhile. */
  was: string;
  /** Most characters that are read. */
  longest: number;
  /** Somebody's own words, over more lines. */
  lines: boolean;
  /** All there is to choose from; none where a text is typed. */
  choices: SheetChoice[];
  /** Why what is filled in is no answer, or that one is needed. */
  fault?: string;
  /** What may be meant by what is filled in: one is to be picked. */
  picks: SheetChoice[];
}

/** A form that is filled in all at once, in a card or a window; one page of it when it is long. */
export interface Sheet {
  /** The form instance. */
  draft: string;
  title: string;
  /** Said above the fields. */
  note: string;
  fields: SheetField[];
  /** What the button says that hands over what is filled in. */
  done: string;
}

/** What somebody filled in on a sheet, by field: as text, whatever it is read as. */
export interface SheetTyped {
  /** The marks of what the sheet showed. */
  was: Record<string, string>;
  typed: Record<string, string>;
  /** What was picked of what might be meant. */
  picked: Record<string, string>;
}
