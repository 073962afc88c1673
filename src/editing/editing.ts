import type { Interpreter } from '../knowledge/answering/understanding.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** The knowledge of a running bot, to be looked at and changed. */
export interface Editing {
  /** As it is now, with all that was taken in. */
  readonly knowledge: Knowledge;
  /** Where it stands. */
  readonly folder: string;
  /** The last change of editors that is in it. */
  readonly revision: number;
  /** The last one that questions are answered from: what is new takes some seconds to be learned. */
  readonly answeredFrom: number;
  /** What reads questions now. */
  interpreter(): Interpreter;
  /** Takes in what was kept; it is answered from as soon as it is learned. */
  takeIn(): Promise<void>;
}
