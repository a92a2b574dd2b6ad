const place = (quizId: string) => `alif24-player-${quizId}`;

/** What a player without an account comes back with after a reload; null for members and strangers. */
export function recallPlayerToken(quizId: string): string | null {
  try {
    return window.localStorage.getItem(place(quizId));
  } catch {
    return null; // a browser that keeps nothing: the player joins again
  }
}

export function rememberPlayerToken(quizId: string, token: string | null): void {
  if (token === null) return;
  try {
    window.localStorage.setItem(place(quizId), token);
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
