/** Common surnames, without their small words, that end as verbs and other ordinary words do: in small letters they are known. */
const SURNAMES = `
  jong vries wit groot smit smits boer graaf haan prins post hart bont rijk lange korte wilde goede oude nijs zwart wolf wolters
  jansen janssen hendriksen petersen pietersen willemsen cornelissen martens mertens bertens aarts evers geerts gerrits
  leeuwen dijken beuken bergen linden hoeven verhoeven kuijpers vermeulen heuvelen verbeeten veen veenen houten ouden
  heijden heyden velden weerden eijnden eynden wouden vosse vonk bosch bruijn bruyn koning koster meijden lienden laan
  kortenhorst wielen heide velde kerkhove driesen driessen nelissen theunissen thijssen claessen goossen gijsen leenen
  coenen konen kuenen koenen heeren haren haagen hagen lubbers bouwmeester goossens claes maes wouters aerts peeters
  mohamed ahmed said bennet schmidt scholte schulte nolte bolte kort zwarte rood bruin geel blaauw groen bakker
  hoogland vandenberghe vandevelde vermeire declercq desmet dewit dewulf debruyne lambrechts vandamme verhaeghe
  verstraete vanhoutte vandenbroucke maessen roelofsen everts bosma albert hubert lambert gilbert wendt brandt
  koert swart steen oosten westen noorden zuiden kampen zanten wezenbeek tongeren maanen manen galen rossen
  rooijen roijen vleuten doorn horst voort bemmelen dongen emden essen gelderen gessel hattem herwijnen laren
  nassau oosterhout rijnen scherpenzeel tiggelen voorst vuuren wageningen zelst drunen engelen duijn duin duinen eerd
  erve aart berkt hurk loon heuvel sande straaten straten meulen molen schoot staak vaart vorst zandt kant hout
  kate brinke velthuizen holthuizen nijhuizen veldhuizen enckevort horssen thiel keulen aken trier
`;

const known = new Set(SURNAMES.trim().split(/\s+/));

/** How verbs, adjectives and the like end. */
const ORDINARY_END = /(?:en|t|d|de|te|lijke?|ige?|ing|baar|loos|heid|ische?|aal|tie|teit|ment|jes?|tjes?)$/;

/** How surnames end, and few other words. */
const SURNAME_END = /(?:[^aeiou]sen|ssen|stra|sma|inga|enga|mans|huizen|hoeven|hout|voort|gaard|idt|ndt)$/;

/** @returns whether a word in small letters, where a surname may stand, is one rather than a word of the sentence; folded */
export function looksLikeSurname(word: string): boolean {
  if (known.has(word) || SURNAME_END.test(word)) return true;
  return word.length > 2 && !ORDINARY_END.test(word) && !/^.['’]/.test(word);
}
