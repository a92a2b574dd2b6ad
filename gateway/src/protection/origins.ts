import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

const ALLOWED_HEADERS =
  'authorization, content-type, last-event-id, x-request-id, apollo-require-preflight, x-apollo-operation-name, apollo-expose-query-plan';
/** Apollo Sandbox opened by itself, which asks whatever graph its user names. */
const STUDIO = 'https://studio.apollographql.com';

/** Which sites may call: an exact list, no patterns. */
export class Origins {
  readonly #allowed: ReadonlySet<string>;
  readonly #headers: string;
  readonly #studio: string | undefined;

  /** `forwarded`: headers beside the usual ones that a site may send. `studio`: Apollo's may ask too, with a token and never with a cookie. */
  constructor(allowed: readonly string[], forwarded: readonly string[] = [], studio = false) {
    this.#studio = studio ? STUDIO : undefined;
    this.#allowed = new Set(allowed);
    this.#headers = [ALLOWED_HEADERS, ...forwarded].join(', ');
  }

  /** True without an Origin: whoever is no browser sends none, and browsers cannot leave it out across sites. */
  allows(headers: IncomingHttpHeaders): boolean {
    return headers.origin === undefined || this.#allowed.has(headers.origin);
  }

  /** True when a browser may have been made to send this by a site that is not ours. */
  isForeign(headers: IncomingHttpHeaders): boolean {
    if (headers.origin !== undefined) return !this.#allowed.has(headers.origin);
    return headers['sec-fetch-site'] === 'cross-site';
  }

  /** Writes the CORS headers; answers a preflight request itself and returns true. */
  handle(req: IncomingMessage, res: ServerResponse): boolean {
    res.setHeader('vary', 'Origin');
    const { origin } = req.headers;
    const isOurs = origin !== undefined && this.#allowed.has(origin);
    const isAllowed = isOurs || (origin !== undefined && origin === this.#studio);
    if (isAllowed) {
      res.setHeader('access-control-allow-origin', origin);
      if (isOurs) res.setHeader('access-control-allow-credentials', 'true');
      res.setHeader('access-control-expose-headers', 'x-request-id');
    }
    if (req.method !== 'OPTIONS') return false;
    if (isAllowed) {
      res.setHeader('access-control-allow-methods', 'GET, POST');
      res.setHeader('access-control-allow-headers', this.#headers);
      res.setHeader('access-control-max-age', '3600');
    }
    res.writeHead(isAllowed ? 204 : 403).end();
    return true;
  }
}
