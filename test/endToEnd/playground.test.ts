import { readdirSync, readFileSync } from 'node:fs';
import { describeWithChromium } from '../helpers/chromium.ts';
import { sharedChromium } from '../helpers/tabs.ts';
import { openTryOut, type TryOut } from '../helpers/tryOut.ts';

describeWithChromium('the try-out in a browser (needs Debian chromium)', () => {
  let tryOut: TryOut;
  let page: TryOut['page'];
  let say: TryOut['say'];
  let shown: TryOut['shown'];
  let picture: TryOut['picture'];
  beforeAll(async () => {
    tryOut = await openTryOut();
    ({ page, say, shown, picture } = tryOut);
  }, 120_000);
  afterAll(() => tryOut?.close());

  test('it says which day it takes for today, and welcomes with it', async () => {
    expect(tryOut.running.output()).toContain('2018-03-20');
    await shown(/proefopstelling[^]*20 maart 2018/);
    await picture('welkom');
  });

  test('a question is answered with the passage and its letter', async () => {
    await say('Tot wanneer kan ik iemand aanmelden voor de startdag?', /tot en met dinsdag 27 maart 2018/);
    await shown(/Deze persoon schrijft zich uiterlijk dinsdag 27 maart in/);
    expect(await page.locator('blockquote').count()).toBeGreaterThan(0);
    await picture('vraag');
    expect(await page.getByText('Kies of typ').count()).toBe(0);
  });

  test('the letter opens at the passage, which is marked', async () => {
    const link = page.getByRole('link', { name: 'Open de brief' }).last();
    const letter = await (await sharedChromium()).newPage({ viewport: { width: 360, height: 740 } });
    await letter.goto((await link.getAttribute('href')) ?? '');
    expect(await letter.locator('li:target').innerText()).toMatch(/^Deze persoon schrijft zich uiterlijk/);
    await letter.close();
  });

  test('a chip asks its question; "Lees verder" shows the passage in its section as a card', async () => {
    await page.getByRole('button', { name: 'Lees verder' }).last().click();
    await shown(/We zien heel graag ook uw gemeente vertegenwoordigd/);
    await picture('lees-verder');
    await say('Wanneer is de startdag?', /5 april 2018/);
    await page.getByRole('button', { name: 'Wat is het doel van de startdag?' }).last().click();
    await shown(/uw lokale expertise op te halen en te bespreken/);
    await say('Welke brieven kent u?', /Een nieuwere ken ik niet/);
    await picture('brieven');
  });

  test('a delegate is registered up to the summary, and the button of its card sends it', async () => {
    await say('ik wil iemand aanmelden voor de startdag', /Voor welke gemeente/);
    await say('Utrecht', /voornaam en achternaam/);
    await say('Jan de Boer', /functie van Jan de Boer/);
    await say('beleidsadviseur', /e-mailadres is Jan de Boer/);
    await picture('aanmelden');
    await say('j.deboer@utrecht.nl', /Voor welke opgave/);
    await say('klimaat', /Klopt dat alle drie/);
    await say('ja', /Klopt dit/);
    await picture('samenvatting');
    await page.getByRole('button', { name: 'Versturen' }).last().click();
    await shown(/SD-2018-0061/);
    await picture('ontvangen');
  });

  test('the summary in the chat now shows what was sent, with its number', async () => {
    await shown(/Ontvangen:.*aanmelding met nummer/);
    expect(await page.getByRole('button', { name: 'Versturen' }).count()).toBe(0);
  });

  test('a form as a card in the chat: a fault beside its field, then the summary', async () => {
    await say('nog iemand aanmelden', /Goed, nog een aanmelding/);
    await page.getByRole('button', { name: 'Formulier in de chat' }).nth(1).click();
    await shown(/Vul in wat u weet/);
    await page.getByLabel('Naam').last().fill('Piet van Dijk');
    await page.getByLabel('Functie').last().fill('strateeg');
    await page.getByLabel('E-mailadres').last().fill('p.vandijk@utrecht');
    await page.getByRole('combobox', { name: 'Opgave', exact: true }).last().click();
    await page.getByRole('option', { name: 'Toekomstbestendig wonen' }).click();
    await picture('formulier');
    await page.getByRole('button', { name: 'Verder' }).last().click();
    await shown(/ontbreekt het einde, zoals \.nl/);
    expect(await page.getByLabel('Functie').last().inputValue()).toBe('strateeg');
    await picture('formulier-fout');
    await page.getByLabel('E-mailadres').last().fill('p.vandijk@utrecht.nl');
    for (const yes of await page.getByRole('radio', { name: 'ja' }).all()) await yes.check();
    await page.getByRole('button', { name: 'Verder' }).last().click();
    await shown(/Klopt dit/);
    await picture('formulier-samenvatting');
    await page.getByRole('button', { name: 'Versturen' }).last().click();
    await shown(/SD-2018-0062/);
  });

  test('Ctrl-C stops both, and leaves no process', async () => {
    const playground = childrenOf(tryOut.running.process.pid ?? 0);
    expect(playground).toHaveLength(1);
    expect(await tryOut.running.stop('SIGINT')).toBe(0);
    expect(playground.filter((pid) => isRunning(pid))).toEqual([]);
    await expect(fetch(tryOut.address)).rejects.toThrow();
  });
});

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statusOf(pid).includes(`PPid:\t${parent}\n`));
}

function isRunning(pid: number): boolean {
  const status = statusOf(pid);
  return status !== '' && !/State:\s+Z/.test(status);
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
