import { THE_POLICY } from '../policy/the-policy.ts';
import { PortalSite } from './portal-site.ts';

let site: PortalSite;

beforeAll(async () => {
  site = await PortalSite.open();
});
afterAll(() => site.close());

const page = async (path: string, status = 200): Promise<string> => (await site.visitor.get(path).expect(status)).text;

describe('The notice in the portal', () => {
  it('is found from the first page, without a key, a link or a script', async () => {
    const first = await page('/privacy?language=en');
    const choice = await page(/href="(\/privacy\/notice[^"]*)"/.exec(first)?.[1] ?? '');
    const links = [...choice.matchAll(/href="(\/privacy\/notice\?jurisdiction=[^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links).toHaveLength(THE_POLICY.jurisdictions.size);
    const germany = await page((links[1] ?? '').replaceAll('&amp;', '&'));
    expect(germany).toContain('<h1>How we use your data when you apply</h1>');
    expect(germany).toContain('six months after you received our rejection');
    expect(germany).not.toMatch(/<script|undefined|\{\{/);
  });

  it('leads from its top to each of its parts', async () => {
    const text = await page('/privacy/notice?jurisdiction=DE&language=en');
    const parts = [...text.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
    expect(parts.length).toBeGreaterThan(10);
    expect([...text.matchAll(/href="#((?!content)[^"]+)"/g)].map(([, id]) => id)).toEqual(parts);
  });

  it('names in its foot the authority of the place that it speaks of (D8), not that of another', async () => {
    const france = await page('/privacy/notice?jurisdiction=FR&language=en');
    const foot = /<footer[\s\S]*<\/footer>/.exec(france)?.[0];
    expect(foot).toContain('cnil.fr');
    expect(foot).not.toContain('edpb.europa.eu');
  });

  it('is the same in German, one click away, for the same place', async () => {
    const english = await page('/privacy/notice?jurisdiction=DE&language=en');
    const other = /class="language" href="([^"]+)"/
      .exec(english)?.[1]
      ?.replaceAll('&amp;', '&')
      .replaceAll('&#x3D;', '=');
    const german = await page(other ?? '');
    expect(german).toContain('<html lang="de">');
    expect(german).toContain('Es gilt für Deutschland.');
    expect(german).toContain('Die Datenschutzbehörde Ihres Bundeslandes');
    expect(german).toContain('sechs Monate, nachdem Sie unsere Absage erhalten haben');
  });

  it.each(['XX', '', '__proto__', '%3Cb%3E'])(
    'for a place that there is not (%s) names those that there are',
    async (id) => {
      const { text, status } = await site.visitor.get(`/privacy/notice?jurisdiction=${id}&language=de`);
      expect(status).toBe(404);
      expect(text).toContain('Unter diesem Namen haben wir nichts.');
      expect(text).toContain('Deutschland');
      expect(text).not.toContain('<b>');
    },
  );

  it('for two places at once is for none', async () => {
    await page('/privacy/notice?jurisdiction=DE&jurisdiction=FR', 404);
  });
});
