const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 40;

/** @returns whether it can be the id of a fact or gap */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** @returns an id made of the words of a text */
export function idFrom(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return bare.slice(0, LONGEST).replace(/^-|-[^-]*$|-$/g, (cut) => (cut.length > LONGEST / 2 ? cut : ''));
}
