import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { type Files, type PullRequest, pullRequest, roverYaml } from './testing/pull-request.ts';
import { LINK, PEOPLE, SCORES } from './testing/registry-world.ts';

const MAIN: Files = {
  'rover.yaml': roverYaml('people', 'scores'),
  'schema/people.graphql': PEOPLE,
  'schema/scores.graphql': SCORES,
  'schema/operations/MainProfile.graphql': 'query MainProfile { me { fullName } }',
  'schema/operations/OlimpRank.graphql': 'query OlimpRank { me { id score } }',
};
const EMAIL = '  "Where letters go."\n  email: String\n';
const NAME = '  "First and last name."\n  fullName: String!\n';

const made: PullRequest[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

/** A branch off this main, on which these files are others. */
function branch(files: Files, main = MAIN): PullRequest {
  const one = pullRequest(main, inject('databaseServer'));
  made.push(one);
  one.commit(files);
  return one;
}

describe('npm run schema:check', () => {
  it('passes what changes nothing, and says so', async () => {
    const { code, said } = await branch({ 'README.md': 'Words.' }).check();
    expect(code, said).toBe(0);
    expect(said).toContain('No subgraph differs from main');
  });

  it('fails a field that a site asks for, in rover’s words and with the operations', async () => {
    const { code, said } = await branch({ 'schema/people.graphql': PEOPLE.replace(NAME, '') }).check();
    expect(code, said).toBe(1);
    expect(said).toContain('error[E043]');
    expect(said).toMatch(/FIELD_REMOVED User\.fullName\n.*1 operation would be refused:\n.*main: MainProfile\n/);
    expect(said).not.toContain('http://127.0.0.1');
  });

  it('fails it also when the same change takes it out of the site, which is deployed still', async () => {
    const files = {
      'schema/people.graphql': PEOPLE.replace(NAME, ''),
      'schema/operations/MainProfile.graphql': 'query MainProfile { me { email } }',
    };
    const { code, said } = await branch(files).check();
    expect(code, said).toBe(1);
    expect(said).toContain('MainProfile*');
    expect(said).toContain('* asked by what is deployed');
  });

  it('fails what a list of hashes alone has, and counts what stands in both once', async () => {
    const operation = (name: string, body: string) => ({ id: name, name, type: 'query', body });
    const operations = [
      operation('MainProfile', 'query MainProfile { me { fullName __typename } }'),
      operation('AppLetters', 'query AppLetters { me { email } }'),
    ];
    const main = { ...MAIN, 'schema/persisted-operations.json': JSON.stringify({ operations }) };
    const { code, said } = await branch({ 'schema/people.graphql': PEOPLE.replace(EMAIL, '') }, main).check();
    expect(code, said).toBe(1);
    expect(said).toContain('app: AppLetters');
    expect(said).toContain('3 operations are known');
  });

  it('passes a field that nobody asks for', async () => {
    const { code, said } = await branch({ 'schema/people.graphql': PEOPLE.replace(EMAIL, '') }).check();
    expect(code, said).toBe(0);
    expect(said).toContain('FIELD_REMOVED');
    expect(said).toContain('Nothing that is asked breaks.');
  });

  it('passes an argument that is optional, and fails one that is not', async () => {
    const withArgument = (argument: string) =>
      PEOPLE.replace('  fullName: String!', `  fullName(\n    "How long at most."\n    ${argument}\n  ): String!`);
    const optional = await branch({ 'schema/people.graphql': withArgument('length: Int') }).check();
    expect(optional.code, optional.said).toBe(0);
    expect(optional.said).toContain('OPTIONAL_ARG_ADDED');
    const required = await branch({ 'schema/people.graphql': withArgument('length: Int!') }).check();
    expect(required.code, required.said).toBe(1);
    expect(required.said).toContain('REQUIRED_ARG_ADDED');
  });

  it('fails what does not compose, and names the subgraphs and the field', async () => {
    const twice = SCORES.replace('  score: Int!\n', `  score: Int!\n${NAME}`);
    const { code, said } = await branch({ 'schema/scores.graphql': twice }).check('--annotate');
    expect(code, said).toBe(1);
    expect(said).toContain('error[E029]');
    expect(said).toMatch(/"User\.fullName".*"people".*"scores"/s);
    expect(said).toMatch(/^::error file=schema\/people\.graphql,line=\d+,title=INVALID_FIELD_SHARING::/m);
  });

  it('passes a field that moves from one subgraph to another, and says that both are deployed at once', async () => {
    const { code, said } = await branch({
      'schema/people.graphql': PEOPLE.replace(NAME, ''),
      'schema/scores.graphql': SCORES.replace('  score: Int!\n', `  score: Int!\n${NAME}`),
    }).check();
    expect(code, said).toBe(0);
    expect(said).toContain('people and scores together');
    expect(said).toContain('Deploy them at once');
  });

  it('fails one that becomes another on the way', async () => {
    const { code, said } = await branch({
      'schema/people.graphql': PEOPLE.replace(NAME, ''),
      'schema/scores.graphql': SCORES.replace('  score: Int!\n', `  score: Int!\n${NAME.replace('String!', 'String')}`),
    }).check();
    expect(code, said).toBe(1);
    expect(said).toMatch(/FIELD_CHANGED_TYPE User\.fullName\n.*\n.*main: MainProfile/);
  });

  it('fails what two subgraphs do to a field that both resolve, though neither does it alone', async () => {
    const shared = { 'schema/people.graphql': PEOPLE.replace('String!', 'String! @shareable') };
    const other = SCORES.replace('  score: Int!\n', `  score: Int!\n${NAME.replace('String!', 'String! @shareable')}`);
    const main = { ...MAIN, ...shared, 'schema/scores.graphql': other };
    const files = {
      'schema/people.graphql': shared['schema/people.graphql'].replace(
        `${NAME.replace('String!', 'String! @shareable')}`,
        '',
      ),
      'schema/scores.graphql': SCORES,
    };
    const { code, said } = await branch(files, main).check();
    expect(code, said).toBe(1);
    expect(said).toContain('main: MainProfile');
  });

  it('checks a new subgraph, and says in which order they can be deployed', async () => {
    const { code, said } = await branch({
      'rover.yaml': roverYaml('people', 'scores', 'prizes'),
      'schema/people.graphql': PEOPLE.replace(
        '  email: String\n',
        '  email: String\n  "What was won."\n  prizes: [Prize!]\n',
      ).concat('\n"What can be won."\ntype Prize @key(fields: "id", resolvable: false) {\n  "Its id."\n  id: ID!\n}\n'),
      'schema/prizes.graphql': `${LINK}"What can be won."\ntype Prize @key(fields: "id") {\n  "Its id."\n  id: ID!\n  "What it is called."\n  title: String\n}\n`,
    }).check();
    expect(code, said).toBe(0);
    expect(said).toContain('── prizes ──');
  });

  it('fails a subgraph that is taken out while a site asks for what it has', async () => {
    const files = { 'rover.yaml': roverYaml('people'), 'schema/scores.graphql': null };
    const { code, said } = await branch(files).check();
    expect(code, said).toBe(1);
    expect(said).toContain('scores is taken out of the graph.');
    expect(said).toMatch(/FIELD_REMOVED User\.score\n.*\n.*olimp: OlimpRank/);
  });

  it('holds main’s own later work against nobody', async () => {
    const one = branch({ 'README.md': 'Words.' });
    one.git('switch', '--quiet', 'main');
    one.commit({
      'schema/people.graphql': PEOPLE.replace('  email: String\n', '  email: String\n  "When."\n  bornOn: String\n'),
    });
    one.git('switch', '--quiet', 'a-branch');
    const { code, said } = await one.check();
    expect(code, said).toBe(0);
    expect(said).toContain('No subgraph differs');
  });

  it('looks at what is not committed yet', async () => {
    const one = branch({ 'README.md': 'Words.' });
    one.write({ 'schema/people.graphql': PEOPLE.replace(NAME, '') });
    expect((await one.check()).code).toBe(1);
  });
});

describe('without something to compare with', () => {
  it('passes where there is no main, and says why; fails when somebody has named a base', async () => {
    const one = branch({ 'schema/people.graphql': PEOPLE.replace(NAME, '') });
    one.git('branch', '--quiet', '--delete', '--force', 'main');
    const { code, said } = await one.check();
    expect(code, said).toBe(0);
    expect(said).toBe('There is no commit main here. Nothing was compared.\n');
    const asked = await one.check('--base', 'origin/main');
    expect(asked.code).toBe(1);
    expect(asked.said).toBe('There is no commit origin/main here.\n');
  });

  it('says in a shallow clone of a branch what to fetch', async () => {
    const one = branch({ 'schema/people.graphql': PEOPLE.replace(NAME, '') });
    const clone = branch({});
    const from = `file://${one.folder}`;
    const args = ['clone', '--quiet', '--depth', '1', '--branch', 'a-branch', from, 'clone'];
    expect(spawnSync('git', args, { cwd: clone.folder }).status).toBe(0);
    const { code, said } = await clone.checkIn('clone');
    expect(code, said).toBe(0);
    expect(said).toContain('This clone is shallow and does not hold main; fetch it with: git fetch origin main.');
  });
});
