import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';

const Text = z.object({
  /** Of the form whose file it stands in; null for those of every form. */
  form: z.string().max(60).nullable(),
  event: z.string().min(1).max(60),
  to: z.array(z.string().max(60)).min(1).max(20),
  subject: z.string().min(1).max(400),
  text: z.string().min(1).max(8000),
  chat: z.string().max(4000).optional(),
});

const NoticeText = Text.extend({
  /** Its number among those of the event. */
  at: z.number(),
});
export type NoticeText = z.output<typeof NoticeText>;

/** What people are told, by what happened. */
export const noticeTexts = endpoint(
  'GET',
  '/teksten',
  nothing,
  z.object({
    texts: z.array(NoticeText),
    /** Whether mail can go to whoever asks. */
    mailTo: z.string().optional(),
  }),
);

/** A text filled in with an invented registration. */
export const noticeExample = endpoint(
  'POST',
  '/teksten/voorbeeld',
  Text,
  z.object({ subject: z.string(), text: z.string(), chat: z.string().optional() }),
);

/** Sends that to whoever asks, and nobody else. */
export const testMail = endpoint('POST', '/teksten/proefmail', Text, z.object({ to: z.string() }));
