const MEANING: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text as it is typed, for within HTML */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => MEANING[sign] ?? sign);
}

/** @returns a simple page of the same words: a paragraph for each, a list where every line starts with "- " */
export function htmlOf(text: string): string {
  const blocks = text.trim().split(/\n{2,}/);
  return `<!doctype html><html lang="nl"><body style="font-family:sans-serif;font-size:16px;line-height:1.5">${blocks.map(block).join('')}</body></html>`;
}

function block(paragraph: string): string {
  const lines = paragraph.split('\n');
  if (!lines.every((line) => line.startsWith('- '))) return `<p>${lines.map(escapeHtml).join('<br>')}</p>`;
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join('')}</ul>`;
}
