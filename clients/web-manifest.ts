import type { SiteName } from '@alif24/client-shared/hosts';
import { type Language, siteTexts, translate } from '@alif24/client-shared/texts';

/** The accent of each site, as in `tokens.css`. */
const accents: Record<SiteName, string> = {
  main: '#0b7a7c',
  harf: '#f4b325',
  testai: '#6a3fa0',
  crm: '#24418f',
  games: '#c2481b',
  olimp: '#24418f',
  lessons: '#2f7a3d',
};

/** What a phone has to know to put a site among its own programs. */
export function manifest(site: SiteName): string {
  const language: Language = 'uz-Latn';
  const name = translate(language, siteTexts.namespace, site);
  const icon = (file: string, size: number, purpose: string) => ({
    src: `/${file}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify(
    {
      id: '/',
      name: site === 'main' ? name : `Alif24 ${name}`,
      short_name: name,
      description: translate(language, siteTexts.namespace, `${site}About`),
      lang: language,
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#fbf8f1',
      theme_color: accents[site],
      icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('icon-maskable-512', 512, 'maskable')],
    },
    null,
    2,
  );
}
