const ENGLISH = new Set(
  'the what when where who how which is are can could should would does do did my our your we i to of for with about and from by there they have has will letter day please you this that it me be an at on'.split(
    ' ',
  ),
);
const DUTCH = new Set(
  'de het een wat wanneer waar wie hoe welke zijn kan mag moet voor met over en van naar er wij ik te dat die op aan bij om niet geen ook nog is in we'.split(
    ' ',
  ),
);

/** @returns whether a message is in English: most of the small words that tell are */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  let english = 0;
  let dutch = 0;
  for (const word of words) {
    if (ENGLISH.has(word)) english++;
    if (DUTCH.has(word)) dutch++;
  }
  return english > dutch && english >= Math.min(2, words.length / 2);
}
