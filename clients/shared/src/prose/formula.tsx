import { createElement, Fragment, type ReactNode } from 'react';
import temml, { type MathNode } from 'temml';
import styles from './formula.module.css';
import { proseAsText } from './formula-text.ts';

const ELEMENTS = new Set([
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup'],
  ...['munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd', 'mstyle', 'mpadded', 'mphantom', 'menclose'],
]);
const ATTRIBUTES = [
  ...['displaystyle', 'scriptlevel', 'stretchy', 'fence', 'form', 'lspace', 'rspace', 'movablelimits', 'separator'],
  ...['minsize', 'maxsize', 'symmetric', 'largeop', 'linethickness', 'width', 'height', 'depth', 'mathvariant'],
  ...['accent', 'accentunder', 'notation', 'columnalign', 'rowspan', 'columnspan'],
];
const STYLES = ['color', 'paddingLeft', 'paddingRight', 'borderTop', 'borderBottom', 'borderLeft', 'borderRight'];
/** Of the classes of the library those that a browser does not do without. */
const CLASSES: Readonly<Record<string, string | undefined>> = {
  ...{ 'tml-overline': styles.overline, 'tml-underline': styles.underline, 'tml-fbox': styles.box },
  ...{ upstrike: styles.upwards, downstrike: styles.downwards },
  ...{ 'tml-left': styles.left, 'tml-right': styles.right },
};
const ENCLOSURES = new Set(['top', 'bottom', 'box', 'updiagonalstrike', 'downdiagonalstrike']);
const OPTIONS = { throwOnError: true, trust: false, maxExpand: 100, maxSize: [10, 100], wrap: 'tex' } as const;

const chosen = (all: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));

/** The tree of the library as elements of ours: what is not known to be harmless is no formula. */
function drawn(node: MathNode, more: object): ReactNode {
  if (node.text !== undefined) return node.text;
  const children = (node.children ?? []).map((child) => drawn(child, {}));
  // A group without an element of its own.
  if (node.type === undefined && !('href' in node)) return createElement(Fragment, null, ...children);
  const notation = node.attributes?.notation;
  if (!node.type || !ELEMENTS.has(node.type) || (notation && !ENCLOSURES.has(notation))) {
    throw new TypeError('No formula');
  }
  const className = (node.classes ?? []).flatMap((name) => CLASSES[name] ?? []).join(' ');
  const own = { style: chosen(node.style ?? {}, STYLES), ...(className && { className }) };
  return createElement(node.type, { ...chosen(node.attributes ?? {}, ATTRIBUTES), ...own, ...more }, ...children);
}

/** As TeX wants it: a percent sign would begin a comment, a raised circle is no operator, and what texts have as letters are primes outside of words. */
const teXOf = (source: string) =>
  source
    .slice(1, -1)
    .replace(/\\?%/g, '\\%')
    .replace(/\^\s*(?:\\circ(?![a-zA-Z])|\{\s*\\circ\s*\})/g, '\\degree ')
    .replace(/\\text\{[^}]*\}|[ʻʼ]/g, (found) => (found.length > 1 ? found : "'"));

/** One formula as MathML; as it was written where that is no formula. */
export function Formula({ source, isName }: { source: string; isName: boolean }): ReactNode {
  try {
    const tree = temml.__renderToMathMLTree(teXOf(source), OPTIONS);
    const name = isName && { 'aria-label': proseAsText(source) };
    return drawn(tree, { className: styles.formula, displaystyle: 'true', ...name });
  } catch {
    return source;
  }
}
