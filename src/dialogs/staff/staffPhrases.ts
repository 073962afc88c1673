import { z } from 'zod';
import { wordings } from '../../forms/said/wordings.ts';

/** What is said of the channel of the staff, by what it is for. */
export const STAFF_SAYS = [
  'channelLinked',
  'channelUnlinked',
  'channelNotYours',
  'channelElsewhere',
] as const;

export const staffWordings = {
  /** What links a channel to the staff, and ends that. */
  staff: z.strictObject({ link: wordings, unlink: wordings }),
};
