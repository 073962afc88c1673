import type { Filling } from './filling.ts';
import type { Correction } from './correction.ts';
import { replaceOld } from './replaceOld.ts';

/** Where the old answer stands and where the new one, in these words only when the old one is there. */
const OPPOSED: readonly { said: RegExp; old: number; fresh: number }[] = [
  /** "ik ben beleidsadviseur, geen strateeg" */
  { said: /^(\S.{0,60}?),?\s{1,3}(?:en\s)?(?:geen|niet)\s(\S.{0,40}?)[.!]?$/isu, old: 2, fresh: 1 },
  /** "vervang adviseur wonen door strateeg" */
  {
    said: /(?<!\p{L})vervang\s(?:de\s|het\s)?(\S.{0,60}?)\s(?:door|in)\s(\S.{0,60}?)[.!]?$/isu,
    old: 1,
    fresh: 2,
  },
  /** "graag opgave 4 vervangen door 2" */
  {
    said: /^(?:graag\s|ik wil\s|wilt u\s)?(\S.{0,60}?)\s(?:vervangen|inruilen|ruilen|wisselen|veranderen|wijzigen)\s(?:door|voor|tegen|in|naar)\s(\S.{0,60}?)[.!?]?$/isu,
    old: 1,
    fresh: 2,
  },
];

/** @returns one answer set against another, where the old one stands in the form: which of the two is which, the form tells */
export function opposed(turn: Filling): Correction | undefined {
  for (const { said, old, fresh } of OPPOSED) {
    const found = said.exec(turn.text);
    const [before, rest] = [found?.[old], found?.[fresh]];
    if (before === undefined || rest === undefined) continue;
    const correction = { certain: true, leads: false, labels: false, old: before, rest };
    if (replaceOld(turn, correction)) return correction;
  }
  return undefined;
}
