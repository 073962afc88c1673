/** What a chart of columns shows: kinds on top of each other, perhaps with a line and a mark. */
export interface Charted {
  /** What it is of, for who can't see it and above its table. */
  title: string;
  /** What columns stand for: "Dag". */
  unit: string;
  columns: readonly Column[];
  kinds: readonly Kind[];
  line?: { name: string; color: string };
  /** A vertical line at one of the columns, with what stands beside it. */
  mark?: { key: string; name: string };
}

export interface Column {
  key: string;
  name: string;
  /** As it stands below the column. */
  short: string;
  /** One for each kind; null is too few to tell. */
  counts: readonly (number | null)[];
  /** Where the line is; it ends where there is none. */
  line?: number;
}

export interface Kind {
  name: string;
  color: string;
}
