/** What can stand in a registration's details, with what it is called; sentences to people may name it as {plaats}. */
export const DETAILS = {
  via: 'Binnengekomen via',
  plaats: 'Plaats in opgave',
  positie: 'Plaats op de wachtlijst',
  positieOpgave: 'Plaats op de wachtlijst per opgave',
  aanbod: 'Plaats aangeboden in opgave',
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
  duur: 'Duur van het bezoek (minuten)',
  locatie: 'Plaats van het bezoek',
  initiatief: 'Op verzoek van',
  naar: 'Doorverwezen naar',
  notities: 'Notities',
  correcties: 'Correcties',
  herinnering: 'Herinnering (dagen ervoor)',
} as const;

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
