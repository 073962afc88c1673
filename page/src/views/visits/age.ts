/** @returns how long ago something came in, in words */
export function ageInWords(days: number): string {
  if (days <= 0) return 'vandaag';
  if (days === 1) return 'gisteren';
  if (days < 14) return `${days} dagen`;
  return `${Math.floor(days / 7)} weken`;
}
