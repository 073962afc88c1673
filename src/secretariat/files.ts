import type { Outdated, OutdatedDownload } from '../storage/privacy/exports.ts';

/** Files about registrations that were removed. */
export interface RemovedFiles {
  /** How many mails that had been written as files. */
  mails: number;
  exports: Outdated[];
  /** Taken from the staff's page. */
  downloads: OutdatedDownload[];
}

const BY_HAND: Record<Exclude<Outdated['what'], 'removed'>, string> = {
  changed: 'is daarna gewijzigd: haal deze gegevens er zelf uit, of gooi het weg',
  gone: 'staat er niet meer: is het verplaatst of gekopieerd, gooi het dan zelf weg',
  elsewhere: 'staat op een andere computer: geef daar de opdracht "purge"',
};

/** @returns what became of the files with removed people in them, and what the staff must do themselves; one line each */
export function aboutFiles({ mails, exports, downloads }: RemovedFiles): string[] {
  return [
    ...(mails > 0 ? [`Mails die als bestand waren bewaard, verwijderd: ${mails}.`] : []),
    ...exports.map(({ path, host, day, what }) =>
      what === 'removed'
        ? `Export van ${day} verwijderd: ${path}.`
        : `Let op: de export van ${day} (${path}, op ${host}) ${BY_HAND[what]}.`,
    ),
    ...downloads.map(
      ({ name, by, day, meant }) =>
        `Let op: ${by} haalde op ${day} het bestand ${name} van de pagina (${meant}): gooi het weg, en zeg dat bij Overzicht.`,
    ),
  ];
}
