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
