/** @returns a text as an id: its first words, without marks on letters */
export function slug(text: string, longest: number): string {
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > longest) break;
    id = longer;
  }
  return id;
}
