export interface Sum {
  left: number;
  sign: '+' | '−' | '×' | '÷';
  right: number;
  answer: number;
}

/** Reads a sum as the server writes it, `7 × 8`; null for anything else. */
export function readSum(text: string): Sum | null {
  const [, a, sign, b] = /^(\d+) ([+−×÷]) (\d+)$/.exec(text) ?? [];
  if (!a || !b) return null;
  const [left, right] = [Number(a), Number(b)];
  const answers = { '+': left + right, '−': left - right, '×': left * right, '÷': left / right };
  return { left, sign: sign as Sum['sign'], right, answer: answers[sign as Sum['sign']] };
}

/** A way to the answer in smaller steps, as a formula that any language reads; null where the sum is small enough. */
export function hintOf({ left, sign, right }: Sum): string | null {
  const ones = right % 10;
  switch (sign) {
    case '+': {
      const toTen = (10 - (left % 10)) % 10;
      if (toTen > 0 && toTen < right && right < 10) return `${left} + ${toTen} + ${right - toTen}`;
      return ones > 0 && right > 10 ? `${left} + ${right - ones} + ${ones}` : null;
    }
    case '−': {
      const toTen = left % 10;
      if (toTen > 0 && toTen < right && right < 10) return `${left} − ${toTen} − ${right - toTen}`;
      return ones > 0 && right > 10 ? `${left} − ${right - ones} − ${ones}` : null;
    }
    case '×':
      if (right > 5) return `${left} × 5 + ${left} × ${right - 5}`;
      return right > 1 ? Array.from({ length: right }, () => left).join(' + ') : null;
    case '÷':
      return `? × ${right} = ${left}`;
  }
}

/** Schools here divide with a colon; English readers know the obelus. */
export function localSigns(text: string, language: string): string {
  return language === 'en' ? text : text.replaceAll('÷', ':');
}
