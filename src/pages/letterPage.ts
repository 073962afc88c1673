import type { AnnotatedLetter, Knowledge } from '../knowledge/knowledge.ts';
import { letterNamed } from '../knowledge/letters/address.ts';
import { letterLine } from '../knowledge/letters/letter.ts';
import type { Block } from '../knowledge/letters/letter.ts';
import { idOf, placeOf } from '../knowledge/letters/place.ts';
import type { Place } from '../knowledge/letters/place.ts';
import { foldQuote } from '../knowledge/letters/quotes.ts';
import { unitsOf } from '../knowledge/passages/passageIndex.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { page } from './page.ts';
import type { Mark, Page } from './page.ts';

/** Longest name of a letter that is looked up, in characters. */
const LONGEST_NAME = 200;

/** @returns the page of each letter that is known, by its file or its number, and the page that says there is none */
export function createPages(knowledge: Knowledge): (name: string) => Page {
  const { letters, questions } = knowledge;
  const made = new Map<AnnotatedLetter, Page>();
  const { missing } = questions.page;
  const none = page(
    404,
    missing.title,
    html`<main>
      <h1>${missing.title}</h1>
      <p>${missing.text}</p>
    </main>`,
  );
  return (name) => {
    const source = name.length > LONGEST_NAME ? undefined : letterNamed(letters, name);
    if (!source) return none;
    const known = made.get(source) ?? letterPage(source, questions.page);
    made.set(source, known);
    return known;
  };
}

function letterPage(source: AnnotatedLetter, phrases: Knowledge['questions']['page']): Page {
  const { letter } = source;
  const places = severalBlocks(source);
  const numbered = letter.blocks.map((block, at) => ({
    block,
    id: idOf({ from: at, to: at }),
    starts: places.filter(({ from }) => from === at).map(idOf),
  }));
  const of = (...kinds: Block['kind'][]) => numbered.filter(({ block }) => kinds.includes(block.kind));
  const elsewhere =
    letter.url === undefined ? '' : html`<p><a href="${letter.url}" rel="noopener">${phrases.public}</a></p>`;
  const body = html`<header>
      <p>${letterLine(letter)}</p>
      <h1>${letter.subject}</h1>
    </header>
    <main>
      <div class="head">${of('head').map(paragraph)}</div>
      ${text(of('paragraph', 'item'))}
      <div class="signature">${of('signature').map(paragraph)}</div>
    </main>
    <footer>
      ${elsewhere}
      <p>${phrases.by}</p>
    </footer>`;
  return page(200, `${letterLine(letter)}: ${letter.subject}`, body, places.map(markOf));
}

/** What can be quoted of a letter in one piece and is more than one block. */
function severalBlocks({ letter, facts }: AnnotatedLetter): Place[] {
  const quoted = [
    ...facts.flatMap(({ quotes }) => quotes.map((quote) => ({ text: foldQuote(quote) }))),
    ...unitsOf(letter).map(({ passage }) => passage),
  ];
  const places = quoted.flatMap((passage) => placeOf(letter, passage) ?? []);
  const several = places.filter(({ from, to }) => to > from);
  return [...new Map(several.map((place) => [idOf(place), place])).values()];
}

/** All blocks of a place are marked when it is what the address names. */
function markOf(place: Place): Mark {
  const blocks = Array.from({ length: place.to - place.from + 1 }, (_, n) => place.from + n);
  return { asked: idOf(place), ids: blocks.map((at) => idOf({ from: at, to: at })) };
}

interface Numbered {
  block: Block;
  id: string;
  /** Of the places that begin here and go on behind it. */
  starts: string[];
}

/** Between the cells of a row, as a letter's text has them. */
const CELLS = ' | ';

const shapeOf = ({ kind, text }: Block): 'paragraph' | 'item' | 'row' =>
  kind !== 'item' ? 'paragraph' : text.includes(CELLS) ? 'row' : 'item';

/** Blocks that are drawn as one: the items of a list, the rows of a table. */
function runsOf(blocks: Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const one of blocks) {
    const before = runs.at(-1)?.[0]?.block;
    const goesOn = before?.section === one.block.section && shapeOf(before) === shapeOf(one.block);
    if (goesOn) runs.at(-1)!.push(one);
    else runs.push([one]);
  }
  return runs;
}

function text(blocks: Numbered[]): Html[] {
  const runs = runsOf(blocks);
  return runs.flatMap((run, at) => {
    const { section } = run[0]!.block;
    const isNew = section !== '' && section !== runs[at - 1]?.[0]?.block.section;
    return [...(isNew ? [html`<h2>${section}</h2> `] : []), ...drawn(run)];
  });
}

function drawn(run: Numbered[]): Html[] {
  switch (shapeOf(run[0]!.block)) {
    case 'paragraph':
      return run.map(paragraph);
    case 'item':
      return [
        html`<ul>
          ${run.map(item)}
        </ul> `,
      ];
    case 'row':
      return [
        html`<table>
          ${run.map(row)}
        </table> `,
      ];
  }
}

const paragraph = (one: Numbered): Html => html`<p id="${one.id}">${anchors(one)}${one.block.text}</p> `;

const item = (one: Numbered): Html => html`<li id="${one.id}">${anchors(one)}${one.block.text}</li> `;

const row = (one: Numbered): Html => {
  const cells = one.block.text
    .split(CELLS)
    .map((cell, at) => html`<td>${at === 0 ? anchors(one) : ''}${cell}</td>`);
  return html`<tr id="${one.id}">
    ${cells}
  </tr> `;
};

const anchors = ({ starts }: Numbered): Html[] => starts.map((id) => html`<span id="${id}"></span>`);
