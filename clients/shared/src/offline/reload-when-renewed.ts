const mark = 'alif24-reloaded-at';
/** Not twice in a row: a part that is really missing must not reload the page for ever. In milliseconds. */
const PAUSE = 30_000;

/**
 * A page that was opened before a new version was put up asks for parts that are gone: it begins anew, once, with the new one. A part that the network alone has
 * kept back changes nothing: who is in the middle of a question is not to lose it for a drawing.
 */
export function reloadWhenRenewed(): void {
  window.addEventListener('vite:preloadError', () => void reloadIfRenewed());
}

async function reloadIfRenewed(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(mark)) < PAUSE || !(await isRenewed())) return;
  sessionStorage.setItem(mark, String(Date.now()));
  window.location.reload();
}

/** Whether the site is made of other files by now; not so where nobody can be asked. */
async function isRenewed(): Promise<boolean> {
  const sources = [...document.scripts].map((script) => script.getAttribute('src') ?? '');
  const own = sources.find((source) => source.startsWith('/assets/'));
  const answer = await fetch('/index.html', { cache: 'no-store', credentials: 'omit' }).catch(() => null);
  return own !== undefined && answer?.ok === true && !(await answer.text()).includes(own);
}
