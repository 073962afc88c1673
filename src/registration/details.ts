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
  initiatief: 'Op verzoek van',
  naar: 'Doorverwezen naar',
  notities: 'Notities',
  herinnering: 'Herinnering (dagen ervoor)',
} as const;

/** The details that hold a person, with name and mail address: notices may be for them. */
export const PEOPLE = ['ambassadeur'] as const satisfies (keyof typeof DETAILS)[];

/** A note of the staff. */
export interface Note {
  at: string;
  by: string;
  text: string;
}
