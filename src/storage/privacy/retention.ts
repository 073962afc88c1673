import type { FormRetention } from '../rules.ts';

const DAY = 86_400_000;

/** How long is kept what no form says anything about, in days. */
export const KEPT = {
  /** A registration of a form that is gone, or with a status of which its form says nothing; after its last change. */
  registrations: 365,
  /** A channel repeats a message within minutes; after this it would count as a new one. */
  inbox: 14,
  /** What the bot said, once it was said. */
  replies: 2,
  /** What people were told by mail, chat or webhook, so that the secretariat can answer for it. */
  notices: 180,
  quarantine: 30,
  missed: 365,
  /** Where answers stand, with their questions: a thumb may come later. */
  answered: 30,
  /** Passed on to the staff; after it was asked, or answered. */
  questions: 365,
  /** Longer than any of them counts. */
  /** What somebody wishes to hear of, after they said so last. */
  interests: 365,
  /** That something was told: longer than it can be news. */
  newsTold: 730,
  /** How often something happened; after the week it was in. */
  figures: 730,
  tallies: 2,
  /** Where cards stand in the channel of the staff; after they were last shown. */
  staffCards: 180,
  codes: 1,
  /** Who of the staff looked at whom. */
  views: 365,
};

/** @returns the ISO date-time so many days before */
export function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY).toISOString();
}

/** @returns the moment so many days before, in ms */
export function msBefore(wall: number, days: number): number {
  return wall - days * DAY;
}

/** A draft may be of any form: kept as long as the form that keeps one longest says. */
export function draftDays(forms: readonly FormRetention[]): number {
  return Math.max(0, ...forms.map((form) => form.draftDays));
}
