import type { Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Every script and style that the browser has fetched when the page of this entry is drawn: what index.html names, and what `also` adds to it. */
export function firstView(bundle: Bundle, html: string, also: (chunk: Rolldown.OutputChunk) => boolean): string[] {
  const files = new Set([...html.matchAll(/\/(assets\/[\w.-]+\.(?:js|css))/g)].flatMap(([, file]) => file ?? []));
  const take = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk') return;
    for (const one of chunk.imports) take(one);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  };
  for (const one of Object.values(bundle)) if (one.type === 'chunk' && also(one)) take(one.fileName);
  return [...files].sort();
}
