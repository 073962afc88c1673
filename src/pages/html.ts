const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that HTML does not take, in any way of writing them. */
const NO_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** HTML that is made here, as opposed to text, which is escaped wherever it is put in. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | Html | readonly (string | Html)[];

/** @returns HTML in which every text is only text: in an element and between the quotes of an attribute */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const written = parts.map((part) =>
    (Array.isArray(part) ? part : [part as string | Html]).map(write).join(''),
  );
  return new Html(strings.map((fixed, at) => fixed + (written[at] ?? '')).join(''));
}

function write(part: string | Html): string {
  if (part instanceof Html) return part.source;
  return part
    .toWellFormed()
    .replace(NO_TEXT, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
