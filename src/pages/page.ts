import { html } from './html.ts';
import type { Html } from './html.ts';

/** A page as it is answered; its style is apart, so that a browser can be told to take no other. */
export interface Page {
  status: 200 | 404;
  html: string;
  style: string;
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#595959;--ground:#fff;--line:#d6d6d6;--mark:#fff2b8;--accent:#00387d}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--soft:#b3b3b3;--ground:#1b1b1b;--line:#4a4a4a;--mark:#4d4000;--accent:#9cc2ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:42rem;padding:1.25rem 1rem 3rem;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,"Segoe UI",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 1rem}
h2{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}
p,li{margin:0 0 .75rem}
p,li,tr,span{scroll-margin-top:4rem}
ul{margin:0 0 .75rem;padding-left:1.25rem}
table{display:block;overflow-x:auto;border-collapse:collapse;margin:0 0 .75rem;font-size:.9rem}
td{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;overflow-wrap:break-word}
a{color:var(--accent)}
header p,footer{color:var(--soft);font-size:.9rem}
header p{margin:0}
.head{border:solid var(--line);border-width:1px 0;padding:.5rem 0;font-size:.9rem;color:var(--soft)}
.head p{margin:.1rem 0}
.signature{margin-top:2rem}
.signature p{margin:0}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.75rem}
`.trim();

/** How what the address names is marked. */
const MARKED =
  '{background:var(--mark);box-shadow:-.5rem 0 0 var(--mark),.5rem 0 0 var(--mark);color:var(--ink)}';

/** What marks the elements with these ids when the address names another, `asked`; a browser that can't goes there only. */
export interface Mark {
  asked: string;
  ids: string[];
}

function rulesOf(marks: Mark[]): string {
  const all = marks.map(({ asked, ids }) => {
    const marked = ids.map((id) => `#${id}`).join(',');
    return `body:has(#${asked}:target) :is(${marked})${MARKED}`;
  });
  return [`p:target,li:target,tr:target${MARKED}`, ...all].join('\n');
}

/** @param title as text @param marks what is marked beside the element that the address names itself */
export function page(status: Page['status'], title: string, body: Html, marks: Mark[] = []): Page {
  const style = `${STYLE}\n${rulesOf(marks)}`;
  const whole = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<style>`;
  const rest = html`</style>
</head>
<body>
${body}
</body>
</html>
`;
  return { status, html: whole.source + style + rest.source, style };
}
