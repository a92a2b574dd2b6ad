const mark = 'alif24-reloaded-at';
/** Not twice in a row: a part that is really missing must not reload the page for ever. In milliseconds. */
const PAUSE = 30_000;

/** A page that was opened before a new version was put up asks for parts that are gone: it begins anew, once, with the new one. */
export function reloadWhenRenewed(): void {
  window.addEventListener('vite:preloadError', () => {
    if (!navigator.onLine || Date.now() - Number(sessionStorage.getItem(mark)) < PAUSE) return;
    sessionStorage.setItem(mark, String(Date.now()));
    window.location.reload();
  });
}
