/** What can stand in a registration's details, with what it is called; sentences to people may name it as {plaats}. */
export const DETAILS = {
  via: 'Binnengekomen via',
  plaats: 'Plaats in opgave',
  positie: 'Plaats op de wachtlijst',
  uitleg: 'Uitleg',
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
  herinnering: 'Herinnering (dagen ervoor)',
} as const;

/** A note of the staff. */
export interface Note {
  at: string;
  by: string;
  text: string;
}
