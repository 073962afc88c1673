/** Questions that the letters do not answer, several in other words than another. */
export const QUESTIONS: readonly string[] = [
  'Kan ik met mijn hond naar de startdag komen?',
  'Mag mijn hond mee naar de startdag?',
  'Is er een livestream van de startdag?',
  'Kan ik de startdag online volgen?',
  'Wat kost de lunch?',
  'Is er vegetarisch eten?',
  'Waar kan ik mijn auto laten?',
  'Is er parkeergelegenheid bij het congres?',
  'Krijg ik een bewijs van deelname?',
  'Is er een tolk gebarentaal?',
  'Mag een raadslid ook komen?',
];

/** Short talks: a question that goes on to the staff, and an answer that somebody is not happy with. */
export const TALKS: readonly { who: string; says: readonly string[]; thumb?: string | undefined }[] = [
  { who: 'Noor Verzonnen', says: ['Is er een rolstoelingang bij de startdag?', 'vraag het de VNG', 'ja'] },
  { who: 'Daan Verzonnen', says: ['Komt er een verslag van de startdag?', 'vraag het de VNG', 'ja'] },
  { who: 'Sofie Verzonnen', says: ['Krijgen wij reiskosten terug?', 'vraag het de VNG', 'ja'] },
  { who: 'Bram Verzonnen', says: ['Wanneer is de startdag?'], thumb: 'Ik zocht de eindtijd.' },
  { who: 'Lotte Verzonnen', says: ['Wie zijn de ambassadeurs?'], thumb: 'Hoe bereik ik ze?' },
];
