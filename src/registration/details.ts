import { labelsOf, marksOf } from './formTerms.ts';
import type { FormTerms } from './formTerms.ts';

/**
 * What can stand in a registration's details, with what it is called; sentences to people may name it as {plaats}.
 * {keuze} is what the form calls what a place is in.
 */
export const DETAILS = {
  via: 'Binnengekomen via',
  plaats: 'Plaats in {keuze}',
  positie: 'Plaats op de wachtlijst',
  positieOpgave: 'Plaats op de wachtlijst per {keuze}',
  aanbod: 'Plaats aangeboden in {keuze}',
  aanbodTot: 'Aanbod geldt tot en met',
  uitleg: 'Uitleg',
  gegeven: 'Plaats gegeven door het secretariaat',
  lot: 'Lotnummer',
  verdeling: 'Verdeling van',
  zaad: 'Zaad van de loting',
  reden: 'Reden',
  ambassadeur: 'Ambassadeur die gaat',
  voorstel: 'Voorgestelde datum',
  voorstelVan: 'Voorstel van',
  toelichting: 'Toelichting',
  datum: 'Datum van het bezoek',
  initiatief: 'Op verzoek van',
  naar: 'Doorverwezen naar',
  notities: 'Notities',
  correcties: 'Correcties',
  herinnering: 'Herinnering (dagen ervoor)',
} as const;

/** @returns what a detail is called for registrations of these forms; its name itself when it is none of them */
export function detailLabel(name: string, forms: readonly FormTerms[]): string {
  const label: string = DETAILS[name as keyof typeof DETAILS] ?? name;
  const [choice = 'opgave'] = labelsOf(forms, (form) => [marksOf(form).choice]);
  return label.replace('{keuze}', choice);
}

/** The details that hold a person, with name and mail address: notices may be for them. */
export const PEOPLE = ['ambassadeur'] as const satisfies (keyof typeof DETAILS)[];

/** A note of the staff. */
export interface Note {
  at: string;
  by: string;
  text: string;
}

/** What the staff put right, and why: kept with the registration, so that it goes when that is removed. */
export interface Correction {
  at: string;
  by: string;
  reason: string;
  /** Whether people were told. */
  told: boolean;
  /** Answers by field id, and the status. */
  changes: { what: string; from: unknown; to: unknown }[];
}
