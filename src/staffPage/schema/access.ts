import { z } from 'zod';

/** How people come in: with their account at work, with a link that start-up prints, or not at all. */
export const Way = z.enum(['account', 'link', 'none']);

/** `GET /api/beheer/ik` of who is signed in. */
export const Me = z.object({
  name: z.string(),
  roles: z.array(z.enum(['secretariaat', 'redactie', 'inzien'])),
  way: Way,
});

/** The same, with status 401, of who is not. */
export const Nobody = z.object({ error: z.string(), way: Way });

/** Why somebody was not let in, as the address of the page says it (`/beheer?aanmelden=…`), with what to do now. */
export const REFUSALS = {
  link: 'Deze link is al gebruikt, of hoort bij een eerdere start. Start het programma opnieuw en open de link die het dan toont.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;
