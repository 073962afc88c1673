import type { Field, Form } from '../../forms/form.ts';
import type { Wordings } from '../wordings.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { folded } from '../../text/fold.ts';
import { withoutEnd } from '../../text/pattern.ts';
import { valueBefore } from './valueBefore.ts';

/** Something that was filled in is to be different. */
export interface Correction {
  /** What it opened with: "nee," is a lead, "verander" and "klopt niet" are certain. */
  certain: boolean;
  /** Whether it opens with "nee", "sorry", "ik bedoel" and the like. */
  leads: boolean;
  /** Whether all that makes it one is a field's name with a value behind it. */
  labels: boolean;
  /** The field that is named. */
  field?: Field | undefined;
  /** "niet Jan maar Jannie": the part that goes. */
  old?: string;
  /** What comes instead; empty when only the field is named. */
  rest: string;
}

/** What stands before the name of a field. */
const DETERMINER = /^(?:het|de|mijn|m['’]?n|haar|d['’]r|zijn|z['’]?n|uw|onze|ons|die|dat|dit)\s+/iu;

/** "niet Houten, Woudenberg moet dat zijn" */
const NOT_THIS =
  /\b(?:niet|geen)\s+(\S.{0,40}?)[,;]\s{1,9}(\S.{0,40}?)\s+(?:moet|moest|hoort|is|wordt)\s+(?:dat|het|er)?\s?(?:zijn|te zijn|wezen|worden)?[.!]?$/isu;
const INSTEAD = /^(\S.{0,79}?),?\s{1,9}(?:ipv|i\.p\.v\.|in plaats van)\s{1,9}(\S.{0,79})$/isu;
/** "zet er klimaat bij, dan is het goed": behind what is to be different. */
const CLOSES = /,?\s(?:(?:er)?bij(?=,?\sdan\s|\W*$)|dan (?:is|mag|kan|ben) ).*$/isu;
/** Between the name of a field and somebody's own words for it. */
const BEFORE_OWN_WORDS =
  /^(?:\s|[:=]|is\s|moe(?:t|st)\s(?:zijn|worden)|wordt\s|(?:toe|erbij|aanvullen|toevoegen|zetten)(?=[\s:]))*/iu;
const VALUE_AFTER = [
  /\bmoet(?:en)?\s+(?:het\s+|dat\s+)?(?:zijn|worden|wezen|heten)[\s:]+([^\s:].*)$/is,
  /\bmoet(?:en)?\s+(?:het\s+|dat\s+)?(\S.{0,200}?)\s(?:zijn|worden|wezen|heten)\b/is,
  /\b(?:should be|must be)\s+(\S.*)$/is,
  /(?:\bnaar|\bwordt|\bin|\bto)\s+(\S.*)$/is,
  /(?:\bis|\bzijn|\bheet)\s+(?:nu\s+|eigenlijk\s+|toch\s+)?(\S.*)$/is,
  /[:=](.+)/s,
];

/**
 * Reads a message as a correction of a form.
 * @returns undefined when nothing in it says that something must be different
 */
export function readCorrection(
  text: string,
  form: Form,
  { correction: patterns, fields }: Wordings,
): Correction | undefined {
  const lead = patterns.lead.exec(text)?.[0] ?? '';
  const body = text.slice(lead.length).trim();
  const change = patterns.change.test(body);
  const wrong = patterns.wrong.exec(body);
  const notBut =
    patterns.notBut.exec(body) ??
    patterns.notBut.exec(text) ??
    NOT_THIS.exec(body) ??
    patterns.insteadOf.exec(body);
  const instead = INSTEAD.exec(body);
  const named = fieldNamed(body, fields.get(form.id) ?? []);
  const labelled =
    named !== undefined &&
    named.start === 0 &&
    (typeOf(named.field).ownWords === true || /^\s*(?:is|wordt|:|=|moet)/i.test(body.slice(named.end)));
  const leads = patterns.leads.test(lead);
  if (!leads && !change && !wrong && !notBut && !instead && !labelled) return undefined;

  const labels = labelled && !leads && !change && !wrong && !notBut && !instead;
  const certain = change || wrong !== null || notBut !== null || instead !== null || labelled;
  if (notBut?.[1] && notBut[2])
    return {
      certain,
      leads,
      labels,
      old: notBut[1].trim(),
      rest: tidy(notBut[2]),
      ...(named && { field: named.field }),
    };
  if (instead?.[1] && instead[2])
    return {
      certain,
      leads,
      labels,
      old: tidy(instead[2]),
      rest: tidy(instead[1]),
      ...(named && { field: named.field }),
    };
  const isAdded = change && patterns.adds.test(body);
  if (named && (labelled || isAdded) && typeOf(named.field).ownWords)
    return {
      certain,
      leads,
      labels,
      field: named.field,
      rest: body.slice(named.end).replace(BEFORE_OWN_WORDS, '').trim(),
    };
  if (!named)
    return {
      certain,
      leads,
      labels,
      rest: tidy(valueOf(body, wrong !== null || change) ?? (wrong || change ? '' : body)),
    };
  const cut = body.replace(CLOSES, '');
  const after =
    wrong && wrong.index > named.start ? cut.slice(wrong.index + wrong[0].length) : cut.slice(named.end);
  const explicit = valueOf(cut.slice(named.end), true);
  return {
    certain,
    leads,
    labels,
    field: named.field,
    rest: tidy(explicit ?? (wrong || !change ? stripWrong(after) : after)) || valueBefore(body, named.start),
  };
}

function valueOf(text: string, marked: boolean): string | undefined {
  if (!marked) return undefined;
  for (const pattern of VALUE_AFTER) {
    const found = pattern.exec(text)?.[1];
    if (
      found !== undefined &&
      !/^(?:niet|fout|verkeerd|onjuist|not|wrong|anders|gewijzigd|veranderd|aangepast|beter)\b/i.test(
        found.trim(),
      )
    )
      return found;
  }
  return undefined;
}

function stripWrong(text: string): string {
  return text.replace(
    /^\s*(?:is|was|klopt|niet|fout|verkeerd|onjuist|goed|juist|anders|moet|veranderd|gewijzigd|\W)+/i,
    '',
  );
}

function tidy(text: string): string {
  return withoutEnd(text, /[\s,;:'"“”‘’]/)
    .replace(/^[\s,.;:'"“”‘’-]+/, '')
    .replace(/^(?:het|de)\s+moet\s+/i, '')
    .replace(/(?:^|\s)(?:zijn|worden|graag|aub|alstublieft|toe)[.!]?$/i, '')
    .trimEnd()
    .replace(/(?<=\p{L}{2})[.!]$/u, '')
    .trim();
}

/** @returns the field that a text names: the longest of its label and other names wins, the earliest among equals */
export function fieldNamed(
  text: string,
  fields: readonly { field: Field; called: RegExp }[],
): { field: Field; start: number; end: number } | undefined {
  let best: { field: Field; start: number; end: number } | undefined;
  for (const { field, called } of fields) {
    const found = called.exec(text);
    if (!found) continue;
    const one = { field, start: found.index, end: found.index + found[0].length };
    if (!best || one.end - one.start > best.end - best.start) best = one;
  }
  return (
    best && {
      ...best,
      start: text.slice(0, best.start).replace(DETERMINER, '').trim() === '' ? 0 : best.start,
    }
  );
}

/** @returns the field a short message names and nothing else, as in a summary: a name or a number in it */
export function readFieldChoice(text: string, form: Form, inSummary: Field[]): Field | undefined {
  const said = folded(text)
    .replace(DETERMINER, '')
    .replace(/^(?:nummer|punt|regel|een)\s+/, '')
    .replace(/\s(?:toevoegen|invullen|erbij)$/, '');
  if (/^\d{1,2}$/.test(said)) return inSummary[Number(said) - 1];
  return form.fields.find((field) =>
    [field.label, ...(field.words ?? [])].some((word) => folded(word) === said),
  );
}
