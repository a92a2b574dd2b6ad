import { csvOf, tablesOf } from './answer-tables.js';
import { treeOf } from './plan-tree.js';

const form = document.querySelector('form');
const field = (id) => document.getElementById(id);

const HIDDEN = 'This gateway does not show its plans, or to moderators only: try with the access token of one.';

let examples = [];

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show(event.submitter ?? form.querySelector('button'));
});
for (const id of ['operation', 'variables']) {
  field(id).addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  // What was changed is the example no longer.
  field(id).addEventListener('input', () => choose(''));
}
field('example').addEventListener('change', ({ target }) => choose(target.value));
void offerExamples();

async function offerExamples() {
  const answer = await fetch('/explorer/examples.json').catch(() => undefined);
  examples = answer?.ok ? await answer.json() : [];
  const groups = new Map();
  for (const { platform, name } of examples) {
    const group = groups.get(platform) ?? Object.assign(document.createElement('optgroup'), { label: platform });
    groups.set(platform, group);
    group.append(new Option(name, name));
  }
  field('example').append(...groups.values());
  const asked = location.hash.slice(1);
  const first = examples.find(({ name }) => name === asked) ?? examples[0];
  if (first) choose(first.name);
}

function choose(name) {
  const example = examples.find((one) => one.name === name);
  field('example').value = name;
  field('sentence').textContent = example?.sentence ?? '';
  // The address of an example leads to it: it says which, and nothing that was typed.
  history.replaceState(null, '', example ? `#${name}` : location.pathname);
  if (!example) return;
  field('operation').value = example.query;
  field('variables').value = example.variables === '{}' ? '' : example.variables;
  field('name').value = '';
}

async function show(button) {
  button.setAttribute('aria-busy', 'true');
  say('');
  try {
    if (button.value === 'plan') showPlan(await ask({ 'apollo-expose-query-plan': 'dry-run' }));
    else showAnswer(await ask({}));
  } catch (error) {
    say(
      error instanceof SyntaxError ? 'The variables, or the answer, are no JSON.' : 'The gateway does not answer.',
      true,
    );
  } finally {
    button.removeAttribute('aria-busy');
  }
}

async function ask(more) {
  const token = field('token').value.trim();
  const headers = { 'content-type': 'application/json', ...more };
  if (token) headers.authorization = `Bearer ${token}`;
  const operationName = field('name').value.trim() || undefined;
  const variables = JSON.parse(field('variables').value.trim() || '{}');
  const body = JSON.stringify({ query: field('operation').value, operationName, variables });
  return (await fetch('/graphql', { method: 'POST', headers, body })).json();
}

function showAnswer(answer) {
  field('result').hidden = true;
  field('tables').replaceChildren(...tablesOf(answer.data));
  field('json').textContent = JSON.stringify(answer, null, 2);
  field('json').closest('details').open = field('tables').children.length === 0;
  const csv = csvOf(answer.data);
  field('save').hidden = csv === '';
  if (field('csv').href.startsWith('blob:')) URL.revokeObjectURL(field('csv').href);
  field('csv').href = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv' }));
  field('csv').download = `${field('example').value || 'answer'}.csv`;
  field('answer').hidden = false;
  if (answer.errors) say(wordsOf(answer.errors), true);
  else say('Answered.');
  if (!answer.errors) comeTo(field('answer'));
}

function wordsOf(errors) {
  const words = new Set(errors.map(({ message, extensions }) => `${message} (${extensions?.code})`));
  return [...words].join(' ');
}

function showPlan(answer) {
  const plan = answer.extensions?.apolloQueryPlan;
  field('answer').hidden = true;
  field('result').hidden = !plan;
  if (!plan) return say(answer.errors ? wordsOf(answer.errors) : HIDDEN, true);
  const { tree, calls, subgraphs } = treeOf(plan.object.node);
  field('tree').replaceChildren(...(tree ? [tree] : []));
  field('text').textContent = plan.text;
  field('summary').textContent = tree
    ? `${counted(calls, 'call')} to ${counted(subgraphs.length, 'subgraph')}. Nothing was run.`
    : 'No subgraph is asked: the gateway knows the answer.';
  comeTo(field('result'));
}

/** On a phone what was asked for stands below the form, out of sight. */
function comeTo(section) {
  if (section.getBoundingClientRect().top > innerHeight / 2) section.scrollIntoView();
}

function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function say(text, isBad = false) {
  field('status').textContent = text;
  field('status').classList.toggle('bad', isBad);
}
