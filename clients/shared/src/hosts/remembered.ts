import { platformDomain } from './hosts.ts';

const aYear = 365 * 24 * 60 * 60;

/** A small choice that all seven sites share: kept in a cookie of the platform's domain. Null when nothing is kept. */
export function recall(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`alif24-${name}=`));
  return found ? decodeURIComponent(found.slice(found.indexOf('=') + 1)) : null;
}

/** Keeps a choice for a year, or forgets it when the value is null. */
export function remember(name: string, value: string | null): void {
  const domain = platformDomain();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in the browsers of cheap phones
  document.cookie = [
    `alif24-${name}=${encodeURIComponent(value ?? '')}`,
    'Path=/',
    'SameSite=Lax',
    `Max-Age=${value === null ? 0 : aYear}`,
    ...(domain ? [`Domain=${domain}`] : []),
    ...(window.location.protocol === 'https:' ? ['Secure'] : []),
  ].join('; ');
}
