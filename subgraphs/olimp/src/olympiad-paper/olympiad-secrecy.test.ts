import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { type GraphQLField, type GraphQLOutputType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { describe, expect, it } from 'vitest';
import { choice, enter, FINISH, openOlympiad, passMinutes, SAVE, start, sum } from '../olympiad/olympiad.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const ACCEPTED = 'zarkokil';
const RIGHT_NUMBER = '90817263';
const EXPLANATION = 'Tushuntirish kalitdek sir';
const typed = (kind: string, key: object, points: number) => ({
  ...{ kind, points, language: 'UZ_LATN', variants: [{ values: [], key }] },
  texts: [{ language: 'UZ_LATN', text: `Savol ${kind}`, options: [], explanation: EXPLANATION }],
});
const problems = [
  choice(),
  sum(),
  typed('TEXT', { accepted: [ACCEPTED] }, 3),
  typed('NUMBER', { number: RIGHT_NUMBER }, 5),
  typed('TRUE_FALSE', { correctOptions: [1] }, 5),
];
/** Names under which something right could be told; a value under one of them is a leak, null is not. */
const TELLING = /"(\w*(?:correct|accepted|explanation|isRight|tolerance|key|seed)\w*)":(?!null|"")[^,}]*/i;

/** Everything that can be asked of a type without knowing more, down to so many levels. */
function all(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named) || levels === 0) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = all(field.type, levels - 1);
    const isObject = isObjectType(getNamedType(field.type));
    return isObject && (levels <= 1 || inner === '') ? [] : [`${field.name}${inner}`];
  });
  return fields.length === 0 ? '' : ` { ${fields.join(' ')} }`;
}

const LEVELS = 5;
const ids = (field: GraphQLField<unknown, unknown>) => field.args.filter(isRequiredArgument);

/** Every query about olympiads, asked with every id there is. */
async function askAll(who: GraphClient, known: readonly string[]): Promise<string> {
  const answers: unknown[] = [];
  for (const field of Object.values(graph.subgraph.schema.getQueryType()?.getFields() ?? {})) {
    if (!/olympiad/i.test(field.name)) continue;
    const args = ids(field).filter((arg) => getNamedType(arg.type).name === 'ID');
    if (args.length < ids(field).length) continue;
    for (const id of args.length === 0 ? [''] : known) {
      const given = args.length === 0 ? '' : `(${args.map(({ name }) => `${name}: "${id}"`).join(', ')})`;
      answers.push((await who.ask(`{ ${field.name}${given}${all(field.type, LEVELS)} }`)).data);
    }
  }
  return JSON.stringify(answers);
}

describe('what is right in an olympiad', () => {
  it('is in nothing that anybody can ask, before and while it is sat, and after the child handed in', async () => {
    const [teacher, pupil, neighbour, parent] = [
      await graph.newUser('TEACHER'),
      await graph.newUser('STUDENT', { grade: 3 }),
      await graph.newUser('STUDENT', { grade: 3 }),
      await graph.newUser('PARENT'),
    ];
    for (const { userId } of [pupil, neighbour])
      await addSupervision(graph.context(), userId, teacher.userId, 'TEACHER');
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    const everybody = [pupil, neighbour, parent, teacher, await graph.newUser('MODERATOR'), graph.anonymous];
    const { id, stageId } = await openOlympiad(teacher, { problems });
    const entry = await enter(pupil, id);
    const known = [id, stageId, entry.id];
    const seen: string[] = [];
    const look = async () => {
      for (const who of everybody) seen.push(await askAll(who, known));
    };
    await look();
    await passMinutes(graph, id, 61);
    const { attempt, input } = await start(pupil, stageId);
    known.push(attempt.id, ...attempt.problems.map((problem: { id: string }) => problem.id));
    seen.push(JSON.stringify(attempt));
    await look();
    seen.push(JSON.stringify(await pupil.data(FINISH, { input })));
    await look();
    const text = seen.join('\n');
    // The paper itself was among it, so something was asked.
    expect(text).toContain('Savol TEXT');
    for (const secret of [ACCEPTED, RIGHT_NUMBER, EXPLANATION, 'Toʻrt ikkiga']) expect(text).not.toContain(secret);
    expect(TELLING.exec(text)?.[0] ?? null).toBeNull();
  });

  it('cannot be told from what saving returns: a right answer and a wrong one differ in nothing but themselves', async () => {
    const { id, stageId } = await openOlympiad(await graph.newUser('MODERATOR'), { problems });
    const pupil = await graph.newUser('STUDENT', { grade: 3 });
    await enter(pupil, id);
    await passMinutes(graph, id, 61);
    const { attempt, input } = await start(pupil, stageId);
    const replies = new Set<string>();
    const { id: problemId, options } = attempt.problems.find(({ kind }: { kind: string }) => kind === 'SINGLE');
    for (const n of options.keys()) {
      const answer = { ...input, problemId, revision: n + 1, answer: { options: [n] } };
      const reply = JSON.stringify((await pupil.ask(SAVE, { input: answer })).data);
      replies.add(reply.replace(/"options":\[\d\]|"revision":\d|"savedAt":"[^"]*"/g, ''));
    }
    expect(replies.size).toBe(1);
  });
});
