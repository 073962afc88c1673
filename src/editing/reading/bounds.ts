/** What a file may be at most; more is no letter. */
export const MOST = {
  /** Bytes of the file itself. */
  file: 20_000_000,
  /** Bytes that it may unpack to. */
  unpacked: 100_000_000,
  pages: 200,
  /** Characters of the text that is read in it. */
  text: 500_000,
  milliseconds: 30_000,
  /** Bytes of memory that reading it may take. */
  memory: 1_000_000_000,
};

/** A letter's text as a file gave it, with what an editor should look at. */
export interface FileText {
  text: string;
  remarks: string[];
}
