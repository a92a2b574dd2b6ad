import { pathText, pretty, requiresText } from './plan-text.js';

const COLOURS = 6;

/** @returns {HTMLElement} */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/**
 * The plan as elements, and what it comes to.
 *
 * @param {any} node the root of the plan; undefined when no subgraph has to be asked
 * @returns {{ tree: HTMLElement | undefined, calls: number, subgraphs: string[] }}
 */
export function treeOf(node) {
  const subgraphs = [];
  let calls = 0;

  const group = (title, nodes) =>
    element(
      'div',
      { className: 'group' },
      element('p', { className: 'note' }, title),
      element('ol', { className: 'steps' }, ...nodes.map((inner) => element('li', {}, inner))),
    );

  const call = (fetch, path) => {
    calls += 1;
    if (!subgraphs.includes(fetch.serviceName)) subgraphs.push(fetch.serviceName);
    const colour = subgraphs.indexOf(fetch.serviceName) % COLOURS;
    const line = (text, className = '') => text && element('p', { className }, text);
    const kind = fetch.operationKind === 'query' ? '' : ` · ${fetch.operationKind}`;
    const card = element(
      'article',
      { className: 'call' },
      element('h2', {}, `${calls}. `, element('span', {}, fetch.serviceName), kind),
      line(path.length > 0 ? `at ${pathText(path)}` : undefined, 'path'),
      line(fetch.requires?.length ? `by ${requiresText(fetch.requires)}` : undefined),
      line(
        fetch.variableUsages?.length ? `with ${fetch.variableUsages.map((name) => `$${name}`).join(', ')}` : undefined,
      ),
      element('pre', {}, pretty(fetch.operation)),
    );
    card.style.setProperty('--accent', `var(--s${colour})`);
    return card;
  };

  const condition = ({ condition: variable, ifClause, elseClause }, path) => {
    const parts = [ifClause && group(`Only if $${variable}`, [show(ifClause, path)])];
    if (elseClause) parts.push(group(`Only if not $${variable}`, [show(elseClause, path)]));
    return element('div', {}, ...parts.filter(Boolean));
  };

  const stream = ({ primary, rest }) =>
    element('div', {}, group('Opened once', [call(primary, [])]), rest && group('For each event', [show(rest, [])]));

  const show = (inner, path) => {
    switch (inner.kind) {
      case 'Sequence':
      case 'Parallel': {
        const shown = inner.nodes.map((one) => show(one, path));
        if (shown.length === 1) return shown[0];
        return group(inner.kind === 'Sequence' ? 'One after another' : 'At the same time', shown);
      }
      case 'Flatten':
        return show(inner.node, [...path, ...inner.path]);
      case 'Fetch':
        return call(inner, path);
      case 'Condition':
        return condition(inner, path);
      case 'Subscription':
        return stream(inner);
      default:
        return element('pre', {}, JSON.stringify(inner, null, 2));
    }
  };

  const tree = node && show(node, []);
  return { tree, calls, subgraphs };
}
