/** @returns a wording by which others with the same words are known, whatever their marks and capitals */
export function alike(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
