import type { Context } from '@alif24/subgraph-shared/server';

/** The address of a page of this platform's own site. */
export function pageUrl({ settings }: Pick<Context, 'settings'>, path: string): string {
  const url = new URL(path, settings.siteUrl);
  url.hostname = `olimp.${url.hostname}`;
  return url.href;
}
