import type { Delivery } from '../registration/delivery.ts';
import type { Notice } from '../registration/notice.ts';

/** What came of looking at one thing that the program needs. */
export interface Looked {
  about: string;
  kind: 'well' | 'unsure' | 'wrong';
  /** For whoever runs it; never holds a secret. */
  says: string;
}

/** How the program is set up, as far as that is no secret, and the way out for a mail to whoever asks for one. */
export interface House {
  version: string;
  /** Id of the bot with Microsoft. */
  appId?: string | undefined;
  /** The day its password ends, YYYY-MM-DD. */
  passwordEnds?: string | undefined;
  /** Where people reach it, and where mails and events go: a host or a folder. */
  publicUrl?: string | undefined;
  mailTo: string;
  webhook?: string | undefined;
  /** Whether the secretariat has an address. */
  staffHaveMail: boolean;
  /** The letters that are left out for a fault, by file. */
  leftOut(): readonly string[];
  /** Looks at everything outside the program; what was found lately is told again. */
  look(): Promise<readonly Looked[]>;
  /** Sends a mail at once, outside the outbox. */
  mail(notice: Notice): Promise<Delivery>;
}
