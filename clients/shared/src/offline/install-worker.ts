/**
 * Lets the browser keep the page and the files it is made of, so that it opens without a network. Only where the site is built: while somebody works on it
 * nothing may be kept. `service-worker.ts` in `clients` is what is installed.
 */
export function installWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const install = async () => {
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    // The first visit came before the worker: it keeps what that has fetched.
    active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  };
  // After the page: its own files go first. A browser that refuses (a private window) is no worse off.
  const begin = () => void install().catch(() => {});
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}
