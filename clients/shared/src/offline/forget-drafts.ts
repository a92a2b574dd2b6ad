/** The names under which pages keep drafts in local storage: `alif24-…-draft`, then whose it is, then what it is of. */
const DRAFT = /^alif24-(?:[a-z]+-)?draft(?::|$)/;

/**
 * What somebody was writing at this device goes with them: drafts of papers and quizzes hold what is right in them. Those of `except` stay, who goes on with
 * them. A browser that keeps nothing has nothing to forget.
 */
export function forgetDrafts(except: string | null = null, storage: () => Storage = () => window.localStorage): void {
  try {
    const kept = storage();
    const names = Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '');
    for (const name of names) {
      if (DRAFT.test(name) && (except === null || name.split(':')[1] !== except)) kept.removeItem(name);
    }
  } catch {
    // A private window may refuse even to be asked.
  }
}
