/** What somebody says who asks for the visit of an ambassadeur, from the first word to handing it in. */
export const VISIT_ASKED = [
  'ambassadeur aanvragen',
  'gemeente Gouda',
  'Marieke de Wit',
  'wethouder',
  'klankborden',
  'Wij komen er samen niet uit.',
  'geen voorkeur',
  'geen voorkeur',
  'm.dewit@gouda.nl',
  'ja',
];
