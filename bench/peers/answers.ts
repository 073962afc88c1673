/** What is handed in, and when. */
export const AT = '2018-03-20T10:00:00+01:00';
export const ANSWERS = {
  gemeente: { code: 'GM0344', name: 'Utrecht' },
  naam: 'Fatima el Amrani',
  functie: 'beleidsadviseur klimaat',
  email: 'f.elamrani@utrecht.nl',
  opgave: { code: '1', name: 'Samen aan de slag voor het klimaat' },
  kentOpgave: true,
  belangSamenwerking: true,
  zietVerbinding: true,
};
