import { proseParts } from '@alif24/subgraph-shared/utils';

const SIGNS: Readonly<Record<string, string>> = {
  ...{ times: '×', cdot: '·', div: '÷', pm: '±', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈' },
  ...{ pi: 'π', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', varphi: 'φ', circ: '°', angle: '∠' },
  ...{ triangle: '△', parallel: '∥', perp: '⊥', infty: '∞', in: '∈', notin: '∉', subset: '⊂', cup: '∪', cap: '∩' },
  ...{ varnothing: '∅', to: '→', rightarrow: '→', Rightarrow: '⇒', dots: '…', ldots: '…', cdots: '…', sum: '∑' },
  ...{ left: '', right: '', displaystyle: '', quad: ' ', prime: '′', ',': ' ', ';': ' ', ':': ' ', ' ': ' ', '!': '' },
  '\\': '; ',
};
const PLAIN = new Set(['text', 'mathrm', 'mathbf', 'mathbb', 'operatorname', 'overline', 'vec', 'widehat', 'cancel']);
const FRACTIONS = new Set(['frac', 'dfrac', 'tfrac', 'cfrac']);
const RAISED = { from: '0123456789+−-=()n', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ' };
const LOWERED = { from: '0123456789+−-=()', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' };

const isSimple = (text: string) => /^[\p{L}\d.,√°]*$/u.test(text);
const whole = (text: string) => (isSimple(text) ? text : `(${text})`);

/** As an index or a power, in small signs where there are such for all of it. */
function small(text: string, { from, to }: typeof RAISED, sign: string): string {
  if (/^[°′]+$/.test(text)) return text;
  const signs = [...text].map((one) => to[from.indexOf(one)]);
  return text !== '' && [...text].every((one) => from.includes(one)) ? signs.join('') : `${sign}${whole(text)}`;
}

/** Reads the signs of a formula from the first to the last; what it does not know stays as it is written. */
class Reader {
  readonly #signs: string[];

  constructor(tex: string) {
    this.#signs = tex.match(/\\[a-zA-Z]+|\\.|\s+|./gsu) ?? [];
  }

  all(end?: string): string {
    let said = '';
    while (this.#signs.length > 0 && this.#signs[0] !== end) said += this.#one(said);
    this.#signs.shift();
    return said;
  }

  #argument(): string {
    while (/^\s+$/.test(this.#signs[0] ?? '')) this.#signs.shift();
    return this.#one('');
  }

  #one(before: string): string {
    const sign = this.#signs.shift() ?? '';
    if (sign === '{') return this.all('}');
    if (sign === '^') return small(this.#argument(), RAISED, '^');
    if (sign === '_') return small(this.#argument(), LOWERED, '_');
    if (sign === '~' || sign === '&') return ' ';
    if (/^['ʻʼ]$/.test(sign)) return '′';
    if (!sign.startsWith('\\') || sign === '\\') return sign;
    return this.#command(sign.slice(1), before);
  }

  #command(name: string, before: string): string {
    if (FRACTIONS.has(name)) {
      const mixed = /\d$/.test(before) ? ' ' : '';
      return `${mixed}${whole(this.#argument())}/${whole(this.#argument())}`;
    }
    if (name === 'sqrt') {
      const isSquare = this.#signs[0] !== '[';
      if (!isSquare) this.#signs.shift();
      const degree = isSquare ? '' : small(this.all(']'), RAISED, '');
      return `${degree}√${whole(this.#argument())}`;
    }
    if (PLAIN.has(name)) return this.#argument();
    if (name === 'begin' || name === 'end') return this.#argument().slice(0, 0);
    return SIGNS[name] ?? (name.length > 1 && /[\p{L}\d]$/u.test(before) ? ` ${name}` : name);
  }
}

const formulaAsText = (source: string) => new Reader(source.slice(1, -1)).all().replace(/\s+/g, ' ').trim();

/** A text in one line of signs, formulas too: for a voice, a name that is read out, a file, and until a formula is drawn. */
export const proseAsText = (text: string): string =>
  proseParts(text).reduce((line, part) => {
    const piece = part.isFormula ? formulaAsText(part.text) : part.text;
    const isMixed = part.isFormula && /\d$/.test(line) && /^\d/.test(piece);
    return `${line}${isMixed ? ' ' : ''}${piece}`;
  }, '');
