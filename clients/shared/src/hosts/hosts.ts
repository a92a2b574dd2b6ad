export const siteNames = ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons'] as const;
export type SiteName = (typeof siteNames)[number];

/** The label of each site's host in front of the platform's domain; the note spells lessons `lession`. */
const labels: Record<SiteName, string> = {
  main: '',
  harf: 'harf',
  testai: 'testai',
  crm: 'crm',
  games: 'games',
  olimp: 'olimp',
  lessons: 'lession',
};

type Place = Pick<Location, 'protocol' | 'hostname' | 'port'>;

/** `harf.alif24.localhost` → `alif24.localhost`; null where there is no platform domain (plain `localhost`, an IP address). */
export function platformDomain({ hostname }: Place = window.location): string | null {
  if (!/[a-z]/i.test(hostname) || !hostname.includes('.')) return null;
  const [first = '', ...rest] = hostname.split('.');
  return rest.length > 1 || Object.values(labels).includes(first) ? rest.join('.') : hostname;
}

/** Where a site of the platform lives, seen from the page that is open, e.g. `http://harf.alif24.localhost:4000`. */
export function siteUrl(site: SiteName, place: Place = window.location): string {
  const domain = platformDomain(place) ?? 'alif24.localhost';
  return origin(place, labels[site] ? `${labels[site]}.${domain}` : domain);
}

/** The one graph, over HTTP and over a socket. On plain `localhost` it answers on the same host. */
export function graphUrls(place: Place = window.location): { http: string; socket: string } {
  const domain = platformDomain(place);
  const http = `${origin(place, domain ? `api.${domain}` : place.hostname)}/graphql`;
  return { http, socket: http.replace(/^http/, 'ws') };
}

function origin({ protocol, port }: Place, host: string): string {
  return `${protocol}//${host}${port ? `:${port}` : ''}`;
}
