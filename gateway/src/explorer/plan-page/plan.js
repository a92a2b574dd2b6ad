import { treeOf } from './plan-tree.js';

const form = document.querySelector('form');
const button = form.querySelector('button');
const field = (id) => document.getElementById(id);

const HIDDEN = 'This gateway does not show its plans, or to moderators only: try with the access token of one.';

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void showPlan();
});
field('operation').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});

async function showPlan() {
  button.setAttribute('aria-busy', 'true');
  say('');
  try {
    const answer = await ask();
    const plan = answer.extensions?.apolloQueryPlan;
    if (plan) return show(plan);
    field('result').hidden = true;
    if (answer.errors) return say(answer.errors.map(({ message }) => message).join(' '), true);
    field('token').closest('details').open = true;
    say(HIDDEN, true);
  } catch {
    say('The gateway does not answer.', true);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

async function ask() {
  const token = field('token').value.trim();
  const headers = { 'content-type': 'application/json', 'apollo-expose-query-plan': 'dry-run' };
  if (token) headers.authorization = `Bearer ${token}`;
  const operationName = field('name').value.trim() || undefined;
  const body = JSON.stringify({ query: field('operation').value, operationName });
  return (await fetch('/graphql', { method: 'POST', headers, body })).json();
}

function show({ object, text }) {
  const { tree, calls, subgraphs } = treeOf(object.node);
  field('tree').replaceChildren(...(tree ? [tree] : []));
  field('text').textContent = text;
  field('summary').textContent = tree
    ? `${counted(calls, 'call')} to ${counted(subgraphs.length, 'subgraph')}`
    : 'No subgraph is asked: the gateway knows the answer.';
  field('result').hidden = false;
}

function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function say(text, isBad = false) {
  field('status').textContent = text;
  field('status').classList.toggle('bad', isBad);
}
