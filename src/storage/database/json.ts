/** @returns what a JSON text holds, or the text itself when it is no JSON: whoever reads it finds that it cannot be read */
export function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
