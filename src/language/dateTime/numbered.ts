/** Words before figures that make them a name or a number: `groep 7/8`, `artikel 3.12`. */
export const NUMBERED: ReadonlySet<string> = new Set(
  (
    'groep groepen klas klassen leerjaar jaargang artikel art artikelen paragraaf lid kamer lokaal huisnummer nr nummer nummers ' +
    'versie pagina blz bladzijde bijlage hoofdstuk maat tel telefoon telefoonnummer mobiel postcode postbus regel tabel figuur kavel ' +
    'zaal ruimte optie opgave thema lijn perron etage verdieping stap agendapunt ronde sessie blok team keuze tafel gebouw module deel'
  ).split(' '),
);
