import { bytesOf, VIEWS } from '../../helpers/bytes.ts';
import { sharedChromium } from '../../helpers/tabs.ts';
import { describeView, INVENTED } from '../../helpers/view.ts';
import { onSqlite } from '../../storage/engines.ts';

/** Bytes over the line until it is there, with all that it asks of the server: the first view, and another when one begins with that. */
const FIRST = 300_000;
const OTHER = 400_000;

describeView('what comes over the line', { engines: onSqlite, fill: INVENTED }, (view) => {
  test.each(VIEWS)('is little for /beheer%s, in a browser that has nothing of it yet', async (place) => {
    const role = /vragen|brieven|formulieren/.test(place) ? 'redactie' : 'secretariaat';
    const bytes = await bytesOf(
      await sharedChromium(),
      `${view.site.origin}/beheer${place}`,
      view.site.cookie(role),
    );
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(place === '' ? FIRST : OTHER);
  });
});
