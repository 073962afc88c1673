/** What the channel says by itself, when nothing behind it can: these do not depend on what may have failed. */
export const NOTICES = {
  busy: 'Ik ben nog bezig met uw bericht. Het duurt langer dan anders. U hoeft niets opnieuw te sturen.',
  done: 'Gedaan. De kaart wordt bijgewerkt.',
  unavailable: (incident: string) =>
    `Ik kan uw bericht nu niet bewaren. Ik probeer het zo nog eens. Komt er binnen vijf minuten geen antwoord? Stuur uw bericht dan opnieuw. Wat u eerder invulde, is bewaard. (storing ${incident})`,
  failed: (incident: string) =>
    `Er ging bij mij iets mis met uw bericht. Wat u eerder invulde, is bewaard. Probeer het nog eens. Lukt het dan niet? Meld het bij uw beheerder en noem storing ${incident}.`,
};
