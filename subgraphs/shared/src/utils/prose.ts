/** A piece of a text that people write: words, or a formula in TeX with its two dollar signs. */
export interface ProsePart {
  isFormula: boolean;
  text: string;
}

const LONGEST_FORMULA = 200;

/**
 * Whether what stands from one dollar sign to the next is a formula: on one line, without a space inside either sign, behind no digit or letter unless it
 * begins with a command, and before no digit. So neither "5$ va 6$" nor "$5 va $6" is one, and "2$\frac{1}{3}$" is.
 */
function isFormula(text: string, from: number, to: number): boolean {
  const inside = text.slice(from + 1, to);
  if (inside === '' || inside.length > LONGEST_FORMULA || /^\s|\s$|\n/.test(inside)) return false;
  return !/\d/.test(text[to + 1] ?? '') && (inside.startsWith('\\') || !/[\p{L}\d$]/u.test(text[from - 1] ?? ''));
}

/** The pieces of a text in their order: joined they are the text. */
export function proseParts(text: string): ProsePart[] {
  const parts: ProsePart[] = [];
  let done = 0;
  let from = text.indexOf('$');
  while (from >= 0) {
    const to = text.indexOf('$', from + 1);
    if (to < 0) break;
    if (!isFormula(text, from, to)) {
      from = to;
      continue;
    }
    if (from > done) parts.push({ isFormula: false, text: text.slice(done, from) });
    parts.push({ isFormula: true, text: text.slice(from, to + 1) });
    done = to + 1;
    from = text.indexOf('$', done);
  }
  if (done < text.length) parts.push({ isFormula: false, text: text.slice(done) });
  return parts;
}

const PLACE = /\{([a-z][a-z0-9]{0,9})\}/g;
/** In a formula these take what stands in braces behind them, so that `\frac{a}{b}` and `x^{n}` want no values; `\frac{{a}}{{b}}` does. */
const TAKES_BRACES = /(?:[\^_}\]]|\\[a-zA-Z]+)$/;

/** A text with values in the places named `{a}`; where there is no value the name stays. A formula keeps the braces, which hold the value together. */
export function withValues(text: string, valueFor: (name: string) => string | undefined): string {
  return proseParts(text)
    .map((part) =>
      part.text.replace(PLACE, (whole, name: string, at: number) => {
        if (part.isFormula && TAKES_BRACES.test(part.text.slice(0, at))) return whole;
        const value = valueFor(name);
        return value === undefined ? whole : part.isFormula ? `{${value}}` : value;
      }),
    )
    .join('');
}

/** The names for which a text wants values, each once. */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  withValues(text, (name) => {
    names.add(name);
    return undefined;
  });
  return [...names];
}
