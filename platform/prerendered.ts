import type { IncomingHttpHeaders } from 'node:http';

const languages = ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const;
type Language = (typeof languages)[number];

/** The pages that the build has written out in every language. */
const pages: Readonly<Record<string, string>> = { '/': 'home', '/about': 'about' };

/**
 * The file that answers for the address of a page written out ahead: in the language of the address, else the chosen one, else the browser's. Null for all
 * other pages and for members, who see something else there. nginx.conf does the same.
 */
export function prerenderedFor(
  url: string,
  headers: Pick<IncomingHttpHeaders, 'cookie' | 'accept-language'>,
): string | null {
  const [pathname = '', query] = url.split('?');
  const page = pages[pathname];
  if (!page || cookie(headers.cookie, 'alif24-member')) return null;
  const language =
    known(new URLSearchParams(query).get('lang')) ??
    known(cookie(headers.cookie, 'alif24-language')) ??
    spoken(headers['accept-language']);
  return `/prerendered/${page}.${language}.html`;
}

const known = (value: string | null): Language | null => languages.find((language) => language === value) ?? null;

function cookie(header: string | undefined, name: string): string | null {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || null;
}

/** The first language of the browser that we speak, as the page itself decides it. */
function spoken(header = ''): Language {
  for (const tag of header.split(',')) {
    const [language, script] = (tag.split(';')[0] ?? '').trim().split('-');
    if (language === 'uz') return script === 'Cyrl' ? 'uz-Cyrl' : 'uz-Latn';
    if (language === 'ru' || language === 'en') return language;
  }
  return 'uz-Latn';
}
