const place = (quizId: string) => `alif24-player-${quizId}`;

/** What a player without an account comes back with after a reload; null for members and strangers. */
export function recallPlayerToken(quizId: string): string | null {
  try {
    return window.localStorage.getItem(place(quizId));
  } catch {
    return null; // a browser that keeps nothing: the player joins again
  }
}

/** Keeps it; null, for who plays with an account, forgets that of a guest. */
export function rememberPlayerToken(quizId: string, token: string | null): void {
  try {
    if (token === null) window.localStorage.removeItem(place(quizId));
    else window.localStorage.setItem(place(quizId), token);
  } catch {
    // see above
  }
}

const keyPlace = (quizId: string) => `alif24-join-key-${quizId}`;
/** Of a browser that keeps nothing, for as long as the page lives. */
const keysOfPage = new Map<string, string>();
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(24)), (n) => n.toString(36).padStart(2, '0')).join('');

/** By what the server knows this browser in one quiz: drawn before the first try and sent with each, so that a try whose answer was lost is no second player. */
export function joinKeyOf(quizId: string): string {
  const key = keysOfPage.get(quizId) ?? newKey();
  keysOfPage.set(quizId, key);
  try {
    const kept = window.localStorage.getItem(keyPlace(quizId));
    if (kept) return kept;
    window.localStorage.setItem(keyPlace(quizId), key);
  } catch {
    // see above
  }
  return key;
}

/** Somebody else uses this browser now: who played the quiz in it is forgotten, so that nobody goes on as them. */
export function forgetPlayer(quizId: string, pin: string): void {
  keysOfPage.delete(quizId);
  try {
    for (const kept of [place(quizId), keyPlace(quizId), homeworkPlace(pin)]) window.localStorage.removeItem(kept);
    window.sessionStorage.removeItem(codePlace(quizId));
  } catch {
    // see above
  }
}

const homeworkPlace = (pin: string) => `alif24-homework-${pin}`;

/** The homework that was joined here under a number: the number goes with the deadline, and what was right is told after it. Null for none. */
export function recallHomework(pin: string): string | null {
  try {
    return window.localStorage.getItem(homeworkPlace(pin));
  } catch {
    return null;
  }
}

export function rememberHomework(pin: string, quizId: string): void {
  try {
    window.localStorage.setItem(homeworkPlace(pin), quizId);
  } catch {
    // see above
  }
}

const codePlace = (quizId: string) => `alif24-resume-code-${quizId}`;

/** The code to come back with, for as long as the tab is open and the player has not written it down; null otherwise. */
export function recallResumeCode(quizId: string): string | null {
  try {
    return window.sessionStorage.getItem(codePlace(quizId));
  } catch {
    return null;
  }
}

/** Keeps the code for the page of the player; null forgets it. */
export function rememberResumeCode(quizId: string, code: string | null): void {
  try {
    if (code === null) window.sessionStorage.removeItem(codePlace(quizId));
    else window.sessionStorage.setItem(codePlace(quizId), code);
  } catch {
    // see above
  }
}
