import type { SiteName } from '@alif24/client-shared/hosts';
import { type Language, languages } from '@alif24/client-shared/texts';
import { addressOf, type PublicPage } from './public-pages.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page in one language as it has an address of its own; Uzbek in Latin letters is what stands without a choice. */
export const addressIn = (site: SiteName, path: string, language: Language): string =>
  `${addressOf(site)}${path}${language === 'uz-Latn' ? '' : `?lang=${language}`}`;

interface Prerendered {
  site: SiteName;
  page: PublicPage;
  language: Language;
  /** Scripts and styles of this page that index.html does not name: asked for at once, not after the first script has run. */
  files?: readonly string[];
  /** Address of the drawing beside the first words, where there is one. */
  picture?: string;
}

/** The index.html of a site as the page that it is at this address in this language: for search engines, for Telegram, and for the first moment of a slow phone. */
export function prerendered(shell: string, { site, page, language, picture, files = [] }: Prerendered): string {
  const title = `${page.title} · Alif24`;
  const url = addressIn(site, page.path, language);
  const head = [
    ...files.map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="${file}">`
        : `<link rel="modulepreload" crossorigin href="${file}">`,
    ),
    `<link rel="canonical" href="${url}" />`,
    ...languages.map((one) => `<link rel="alternate" hreflang="${one}" href="${addressIn(site, page.path, one)}" />`),
    `<link rel="alternate" hreflang="x-default" href="${addressIn(site, page.path, 'uz-Latn')}" />`,
    ...cards({ title, lead: page.lead, url, site, language }),
  ].join('\n    ');
  return shell
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(/<title>.*?<\/title>/s, `<title>${escaped(title)}</title>`)
    .replace(/(<meta name="description" content=)"[^"]*"/, `$1"${escaped(page.lead)}"`)
    .replace(/\s*<meta (?:property="og:|name="twitter:)[^>]*>/g, '')
    .replace('</head>', `  ${head}\n  </head>`)
    .replace('<div id="root"></div>', `<div id="root">${body(page, picture)}</div>`);
}

interface CardFacts {
  title: string;
  lead: string;
  url: string;
  site: SiteName;
  language: Language;
}

/** What a messenger shows of a link. */
export function cards({ title, lead, url, site, language }: CardFacts): string[] {
  const facts = {
    'og:type': 'website',
    'og:site_name': 'Alif24',
    'og:title': title,
    'og:description': lead,
    'og:url': url,
    'og:image': `${addressOf(site)}/icon-512.png`,
    'og:locale': { 'uz-Latn': 'uz_UZ', 'uz-Cyrl': 'uz_UZ', ru: 'ru_RU', en: 'en_GB' }[language],
  };
  return Object.entries(facts).map(([name, value]) => `<meta property="${name}" content="${escaped(value)}" />`);
}

/** In the order and the sizes of the page that the script draws: nothing jumps when it does. */
function body({ title, lead, sections, links }: PublicPage, picture?: string): string {
  const blocks = sections.map(({ heading, text }) => `<h2>${escaped(heading)}</h2><p>${escaped(text)}</p>`);
  const list = links.map(({ href, text }) => `<li><a href="${href}">${escaped(text)}</a></li>`);
  const [actions, others] = picture ? [list.slice(0, 2), list.slice(2)] : [[], list];
  return [
    '<div class="prerendered"><main><div class="hero"><div>',
    `<h1>${escaped(title)}</h1><p>${escaped(lead)}</p>`,
    actions.length > 0 ? `<ul class="actions">${actions.join('')}</ul>` : '',
    '</div>',
    picture ? `<img src="${picture}" alt="" width="320" height="240" fetchpriority="high">` : '',
    '</div>',
    ...blocks,
    `<ul>${others.join('')}</ul>`,
    '</main></div>',
  ].join('');
}
