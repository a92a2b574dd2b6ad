/** Nine digits after +998, however they were typed; null when there are more or fewer. Answers with `+998901234567`. */
export function fullPhone(typed: string): string | null {
  const digits = typed.replace(/\D/g, '').replace(/^998(?=\d{9}$)/, '');
  return digits.length === 9 ? `+998${digits}` : null;
}

/** An e-mail address as far as a page needs to know; null for anything else. */
export function fullEmail(typed: string): string | null {
  const email = typed.trim();
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email) ? email : null;
}
