import type { SiteName } from '@alif24/client-shared/hosts';
import { languages } from '@alif24/client-shared/texts';
import { addressIn } from './prerender.ts';
import { addressOf } from './public-pages.ts';

/** Pages that are for everybody and drawn by the script alone. */
const drawnByScript: Partial<Record<SiteName, readonly string[]>> = { main: ['/privacy', '/stories'] };

export const robots = (site: SiteName): string =>
  `User-agent: *\nAllow: /\nDisallow: /sign-in\nDisallow: /reset-password\n\nSitemap: ${addressOf(site)}/sitemap.xml\n`;

/** Every public page of a site, with its address in each language. */
export function sitemap(site: SiteName, paths: readonly string[]): string {
  const urls = [...paths, ...(drawnByScript[site] ?? [])].flatMap((path) =>
    languages.map((language) => {
      const others = languages.map(
        (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${addressIn(site, path, one)}"/>`,
      );
      return `<url><loc>${addressIn(site, path, language)}</loc>${others.join('')}</url>`;
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}
