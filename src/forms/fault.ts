/** Something wrong in a file of knowledge/: where in its data, and what; the reader of the file adds file and line. */
export interface Fault {
  /** Keys and positions from the top of the file, such as ['fields', 2, 'ask']. */
  path: (string | number)[];
  message: string;
}
