// An operation of a plan comes on one line, without a space too many: this is how a person would write it.

/**
 * @param {string} text
 * @returns {string} the same operation, a field per line
 */
export function pretty(text) {
  let out = '';
  let depth = 0;
  let parentheses = 0;
  const newLine = () => {
    out = `${out.trimEnd()}\n${'  '.repeat(depth)}`;
  };
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|\.\.\.|[\s\S]/g)) {
    if (token === '(') parentheses += 1;
    if (token === ')') parentheses -= 1;
    if (parentheses > 0 || token === ')') out += inParentheses(token, out.at(-1) ?? '');
    else if (token === '{') {
      depth += 1;
      out = `${out.trimEnd()} {`;
      newLine();
    } else if (token === '}') {
      depth -= 1;
      newLine();
      out += '}';
      newLine();
    } else if (token === '...') {
      if (!/\n *$/.test(out)) newLine();
      out += token;
    } else if (token === ' ') {
      if (depth === 0 || out.endsWith('...on')) out += ' ';
      else newLine();
    } else if (token === '@') out = `${out.trimEnd()} @`;
    else if (token === ':') out += ': ';
    else {
      if (out.endsWith(')') && depth > 0) newLine();
      out += token;
    }
  }
  return out.trim();
}

// Commas were left out where another sign parts two values as well.
function inParentheses(token, before) {
  if (token === ':') return ': ';
  if (token === ',' || token === ' ') return ', ';
  const isNext = (/["}\]!]/.test(before) && /^["{[$\w]/.test(token)) || (/\w/.test(before) && /^["{[$]/.test(token));
  return isNext ? `, ${token}` : token;
}

/**
 * @param {readonly (string | number)[]} path where in the answer a call's result belongs
 * @returns {string}
 */
export function pathText(path) {
  return path.map((step) => (step === '@' ? 'each' : String(step))).join(' › ');
}

/**
 * @param {readonly { kind: string, name?: string, typeCondition?: string, selections?: readonly object[] }[]} selections
 * @returns {string} what a subgraph has to be told of an entity, in one line
 */
export function requiresText(selections) {
  return selections
    .map((selection) => {
      const inner = selection.selections?.length
        ? ` { ${requiresText(/** @type {any} */ (selection.selections))} }`
        : '';
      return `${selection.kind === 'InlineFragment' ? (selection.typeCondition ?? '…') : selection.name}${inner}`;
    })
    .join(', ')
    .replaceAll('__typename, ', '');
}
