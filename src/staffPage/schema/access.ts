import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';

/** How people come in: with their account at work, with a link that start-up prints, or not at all. */
export const Way = z.enum(['account', 'link', 'none']);
export type Way = z.output<typeof Way>;

/** How who is not signed in can. */
export const howToSignIn = endpoint('GET', '/aanmelden', nothing, z.object({ way: Way }));

export const signOut = endpoint('POST', '/afmelden', nothing, nothing);

/** Signs in by what Teams says of who looks on; Entra's tokens are some 2 kB. */
export const signInByTeams = endpoint(
  'POST',
  '/aanmelden/teams',
  z.object({ token: z.string().min(1).max(16_384) }),
  nothing,
);

const ASK = 'Vraag uw beheerder van Microsoft 365 om een rol voor de beheerpagina van Briefwijzer';

/** Why somebody was not let in, as the address of the page says it (`/beheer?aanmelden=…`), with what to do now. */
export const REFUSALS = {
  link: 'Deze link is al gebruikt, of hoort bij een eerdere start. Start het programma opnieuw en open de link die het dan toont.',
  organisatie: 'Dit account is van een andere organisatie. Meld u aan met uw account van de VNG.',
  rol: `U bent herkend, maar u hebt nog geen rol. ${ASK}: secretariaat, redactie of inzien.`,
  andereRol: `U bent herkend, maar met een rol die deze pagina niet kent. ${ASK}: secretariaat, redactie of inzien.`,
  bewijs: 'Wij konden niet vaststellen wie u bent. Sluit de pagina, open haar opnieuw en meld u aan.',
  verlopen: 'Het aanmelden duurde te lang, of begon in een ander venster. Meld u opnieuw aan.',
  geweigerd:
    'Uw organisatie laat dit account hier niet toe. Meld u aan met een ander account, of vraag uw beheerder van Microsoft 365 om toegang.',
  storing:
    'Aanmelden lukt nu niet: het aanmeldsysteem geeft geen antwoord. Probeer het over een paar minuten opnieuw.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;
