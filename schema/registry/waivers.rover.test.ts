import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PullRequest, pullRequest, roverYaml } from './testing/pull-request.ts';
import { PEOPLE, SCORES } from './testing/registry-world.ts';

const waiver = (more: Record<string, string> = {}) =>
  `- ${Object.entries({
    code: 'FIELD_REMOVED',
    coordinate: 'User.fullName',
    reason: 'The last app that asks for it is off since spring.',
    until: '2999-12-31',
    ...more,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n  ')}\n`;

let one: PullRequest;
beforeAll(() => {
  one = pullRequest(
    {
      'rover.yaml': roverYaml('people', 'scores'),
      'schema/people.graphql': PEOPLE,
      'schema/scores.graphql': SCORES,
      'schema/operations/MainProfile.graphql': 'query MainProfile { me { fullName } }',
      'schema/operations/CrmPeople.graphql': 'query CrmPeople { me { fullName email } }',
    },
    inject('databaseServer'),
  );
  const withoutName = PEOPLE.replace('  "First and last name."\n  fullName: String!\n', '');
  one.commit({ 'schema/people.graphql': withoutName });
});
afterAll(() => one.remove());

const checkWith = (text: string) => {
  one.write({ 'schema/waivers.yaml': text });
  return one.check();
};

describe('a waiver of a pull request', () => {
  it('lets pass what it names, and is shown with what it breaks and why', async () => {
    const { code, said } = await checkWith(waiver());
    expect(code, said).toBe(0);
    expect(said).toContain(
      'Waived until 2999-12-31: FIELD_REMOVED User.fullName, for: The last app that asks for it is off since spring.',
    );
    expect(said).toMatch(/lets pass what breaks: .*CrmPeople.*MainProfile/);
  });

  it('of one operation lets no other pass', async () => {
    const { code, said } = await checkWith(waiver({ operation: 'CrmPeople' }));
    expect(code, said).toBe(1);
    expect(said).toMatch(/1 operation would be refused:\n.*main: MainProfile\n/);
    expect(said).toContain('It lets pass what breaks: CrmPeople');
  });

  it('counts on its last day and no longer, and says that it has expired', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    expect((await checkWith(waiver({ until: day(1) }))).code).toBe(0);
    const { code, said } = await checkWith(waiver({ until: day(-1) }));
    expect(code, said).toBe(1);
    expect(said).toContain(`Expired on ${day(-1)}, counts no more: FIELD_REMOVED User.fullName`);
  });

  it('that matches nothing is said, also where nothing has changed', async () => {
    const { said } = await checkWith(`${waiver()}${waiver({ coordinate: 'User.shoeSize' })}`);
    expect(said).toContain('Matches nothing here, take it out when it has done its work: FIELD_REMOVED User.shoeSize');
    const same = await one.check('--base', 'HEAD');
    expect(same.code, same.said).toBe(0);
    expect(same.said).toContain('Matches nothing here');
  });

  it.each([
    ['without a reason', waiver({ reason: 'because' }), 'reason says why'],
    ['of a code that there is not', waiver({ code: 'FIELD_GONE' }), 'code'],
    ['without an end', waiver({ until: 'never' }), 'until is no day such as 2026-12-31'],
  ])('%s is refused', async (_name, text, sentence) => {
    const { code, said } = await checkWith(text);
    expect(code).toBe(1);
    expect(said).toContain('schema/waivers.yaml: ');
    expect(said).toContain(sentence);
  });
});
