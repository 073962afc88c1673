/** @returns a text with a capital in front */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
