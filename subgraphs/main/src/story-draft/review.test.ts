import { addSupervision, endSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const DRAFT = `id state writer model title pages storyId questions { kind question options answer quote } faults { code detail }`;
const ORDER = `mutation ($input: DraftStoryInput!) { draftStory(input: $input) { ${DRAFT} } }`;
const ONE = `query ($id: ID!) { storyDraft(id: $id) { ${DRAFT} } }`;
const EDIT = `mutation ($input: EditStoryDraftInput!) { editStoryDraft(input: $input) { ${DRAFT} } }`;
const APPROVE = `mutation ($input: ApproveStoryInput!) { approveStory(input: $input) { ${DRAFT} } }`;
const DISCARD = `mutation ($id: ID!) { discardStory(input: { draftId: $id }) { ${DRAFT} } }`;
const STORY = `query ($id: ID!) { story(id: $id) { id title pages language making { writer approvedAs } words { number } questions { id options } twins { id } } }`;
const MADE = '{ storiesMade(first: 10) { totalCount edges { node { id } } } }';
const input = { language: 'uz', level: 2, theme: 'FRIENDSHIP', hero: 'Zuhro', letters: null };

async function family() {
  const [mother, father, teacher, stranger, child, sibling] = [
    await graph.newUser('PARENT'),
    await graph.newUser('PARENT'),
    await graph.newUser('TEACHER'),
    await graph.newUser('PARENT'),
    await graph.newUser('STUDENT', { firstName: 'Gulsanam' }),
    await graph.newUser('STUDENT'),
  ];
  for (const one of [child, sibling]) {
    await addSupervision(graph.context(), one.userId, mother.userId, 'GUARDIAN');
    await addSupervision(graph.context(), one.userId, teacher.userId, 'TEACHER');
  }
  await addSupervision(graph.context(), child.userId, father.userId, 'GUARDIAN');
  return { mother, father, teacher, stranger, child, sibling };
}

async function ready(who: GraphClient) {
  const { id } = (await who.data(ORDER, { input })).draftStory;
  await graph.runJobs();
  return (await who.data(ONE, { id })).storyDraft;
}

const approve = async (who: GraphClient, draftId: string, ...students: GraphClient[]) =>
  (await who.data(APPROVE, { input: { draftId, studentIds: students.map(({ userId }) => userId) } })).approveStory;
const storyOf = async (who: GraphClient, id: string) => (await who.data(STORY, { id })).story;
const madeOf = async (who: GraphClient) =>
  (await who.data(MADE)).storiesMade.edges.map(({ node }: { node: { id: string } }) => node.id);

describe('an order', () => {
  it('is written by our own grammar where no model is set up, and says so', async () => {
    const { mother } = await family();
    const draft = await ready(mother);
    expect(draft).toMatchObject({ state: 'READY', writer: 'GRAMMAR', model: null, storyId: null });
    expect(draft.pages.join(' ')).toContain('Zuhro');
    expect(draft.questions).toHaveLength(3);
  });

  it.each([
    ['language', { language: 'kk' }],
    ['hero', { hero: 'zuhro va 2' }],
    ['hero', { hero: 'Зухрo' }],
    ['hero', { hero: 'Gulsanam' }],
    ['hero', { language: 'ru', hero: 'Гулсанам' }],
    ['letters', { letters: ['w'] }],
  ])('with a wrong %s is refused and not stored', async (_field, change) => {
    const { mother } = await family();
    expect(await mother.codes(ORDER, { input: { ...input, ...change } })).toEqual(['BAD_USER_INPUT']);
    expect((await mother.data('{ storyDrafts { totalCount } }')).storyDrafts.totalCount).toBe(0);
  });

  it('is for adults, and each sees their own', async () => {
    const { mother, father, child } = await family();
    const { id, pages, questions, title } = await ready(mother);
    expect(await child.codes(ORDER, { input })).toEqual(['FORBIDDEN']);
    expect(await child.codes(ONE, { id })).toEqual(['FORBIDDEN']);
    expect((await father.data(ONE, { id })).storyDraft).toBeNull();
    expect((await mother.data(ONE, { id: 'x' }).catch(() => ({ storyDraft: null }))).storyDraft).toBeNull();
    expect(await father.codes(EDIT, { input: { draftId: id, title, pages, questions } })).toEqual(['NOT_FOUND']);
    expect(await father.codes(DISCARD, { id })).toEqual(['NOT_FOUND']);
  });

  it('that nobody approved is gone after 30 days; a story stays', async () => {
    const { mother, child } = await family();
    const [kept, dropped] = [await ready(mother), await ready(mother)];
    await approve(mother, kept.id, child);
    await graph
      .context()
      .db.query(`UPDATE main.story_drafts SET created_at = now() - interval '31 days' WHERE author_id = $1`, [
        mother.userId,
      ]);
    const job = graph.subgraph.jobs.find(({ name }) => name === 'main.drop-story-drafts');
    await job?.run({}, { attempt: 1, isLastAttempt: true, signal: new AbortController().signal });
    expect((await mother.data(ONE, { id: dropped.id })).storyDraft).toBeNull();
    expect((await mother.data(ONE, { id: kept.id })).storyDraft.state).toBe('APPROVED');
  });
});

describe('a draft', () => {
  it('can be changed as long as it passes the checks', async () => {
    const { mother } = await family();
    const { id, title, pages, questions } = await ready(mother);
    const edited = { draftId: id, title: 'Yangi nom', pages, questions };
    expect((await mother.data(EDIT, { input: edited })).editStoryDraft.title).toBe('Yangi nom');
    const { errors } = await mother.ask(EDIT, {
      input: { ...edited, pages: [`${pages[0]} Pichoq.`, ...pages.slice(1)] },
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { faults: [{ code: 'TOPIC', detail: 'Pichoq' }] },
    });
    expect((await mother.data(ONE, { id })).storyDraft).toMatchObject({ title: 'Yangi nom', pages });
    expect(title).not.toBe('Yangi nom');
  });

  it('is not there for a child by any query of the graph', async () => {
    const { mother, child } = await family();
    const draft = await ready(mother);
    const marker = 'Zuhroqiz va sirli marvarid';
    await mother.data(EDIT, {
      input: { draftId: draft.id, title: marker, pages: draft.pages, questions: draft.questions },
    });
    const queries = await everyQuery(child, [draft.id, `uz-ai-${draft.id}`]);
    expect(queries.length).toBeGreaterThan(40);
    let answered = 0;
    for (const query of queries) {
      const { data, errors } = await child.ask(query);
      const texts = JSON.stringify(data ?? null);
      if (data && !errors) answered += 1;
      expect([query, texts.includes('Zuhro'), texts.includes(draft.id)]).toEqual([query, false, false]);
    }
    expect(answered).toBeGreaterThan(15);
    // The same questions find it once it is approved: they do look where a story would be.
    await approve(mother, draft.id, child);
    const found = await Promise.all(
      queries.map(async (query) => JSON.stringify((await child.ask(query)).data ?? null).includes(marker)),
    );
    expect(found.filter(Boolean).length).toBeGreaterThan(1);
  });
});

describe('an approved story', () => {
  it('is a story for the children chosen and those who look after them, and for nobody else', async () => {
    const { mother, father, teacher, stranger, child, sibling } = await family();
    const draft = await ready(mother);
    const approved = await approve(mother, draft.id, child);
    expect(approved).toMatchObject({ state: 'APPROVED', storyId: `uz-ai-${draft.id}` });
    const id = approved.storyId;
    for (const who of [mother, father, teacher, child]) {
      expect(await storyOf(who, id)).toMatchObject({
        ...{ id, title: draft.title, pages: draft.pages, language: 'uz', twins: [] },
        making: { writer: 'GRAMMAR', approvedAs: 'PARENT' },
      });
      expect(await madeOf(who)).toEqual([id]);
    }
    for (const who of [stranger, sibling, graph.anonymous]) expect(await storyOf(who, id)).toBeNull();
    for (const who of [stranger, sibling]) expect(await madeOf(who)).toEqual([]);
    await approve(mother, draft.id, sibling);
    expect(await storyOf(child, id)).toBeNull();
    expect((await storyOf(sibling, id)).id).toBe(id);
    const [entries] = await graph.asOwner<{ count: string }>(
      `SELECT count(*) FROM shared.audit_entries WHERE action = 'story.approve' AND object = 'story:${draft.id}'`,
    );
    expect(Number(entries?.count)).toBe(2);
  });

  it('is approved for nobody whom the adult does not look after', async () => {
    const { mother, father, stranger, child, sibling } = await family();
    const { id } = await ready(father);
    const ask = (...who: GraphClient[]) => ({ input: { draftId: id, studentIds: who.map(({ userId }) => userId) } });
    expect(await father.codes(APPROVE, ask(child, sibling))).toEqual(['NOT_FOUND']);
    expect(await father.codes(APPROVE, ask())).toEqual(['BAD_USER_INPUT']);
    expect(await mother.codes(APPROVE, ask(child))).toEqual(['NOT_FOUND']);
    expect(await stranger.codes(APPROVE, ask(child))).toEqual(['NOT_FOUND']);
    expect((await father.data(ONE, { id })).storyDraft.state).toBe('READY');
    await graph
      .context()
      .db.query(`UPDATE shared.supervisions SET access = 'VIEW' WHERE supervisor_id = $1`, [father.userId]);
    expect(await father.codes(APPROVE, ask(child))).toEqual(['NOT_FOUND']);
  });

  it('of a teacher is the pupil’s as long as they are their pupil', async () => {
    const { teacher, mother, child } = await family();
    const { id } = await ready(teacher);
    const { storyId } = await approve(teacher, id, child);
    expect((await storyOf(child, storyId)).making.approvedAs).toBe('TEACHER');
    expect((await storyOf(mother, storyId)).id).toBe(storyId);
    await endSupervision(graph.context(), child.userId, teacher.userId, 'TEACHER');
    for (const who of [child, mother]) expect(await storyOf(who, storyId)).toBeNull();
    expect((await storyOf(teacher, storyId)).id).toBe(storyId);
  });

  it('is read aloud and answered as any other, and pays once', async () => {
    const { mother, child } = await family();
    const draft = await ready(mother);
    const { storyId } = await approve(mother, draft.id, child);
    const { startReading } = await child.data(
      'mutation ($id: ID!) { startReading(input: { storyId: $id, method: ADULT }) { id words story { id } } }',
      { id: storyId },
    );
    expect(startReading.story.id).toBe(storyId);
    expect(startReading.words.length).toBeGreaterThan(30);
    const { questions } = await storyOf(child, storyId);
    let progress: { isRead: boolean; total: number; coins: number; answers: Array<{ why: string }> } | undefined;
    for (const [at, { id: questionId, options }] of questions.entries()) {
      const { options: written, answer } = draft.questions[at];
      const choice = options.indexOf(written[answer]);
      progress = (
        await child.data(
          `mutation ($input: AnswerStoryQuestionInput!) { answerStoryQuestion(input: $input) { isRead total coins answers { why } } }`,
          { input: { storyId, questionId, choice } },
        )
      ).answerStoryQuestion;
    }
    expect(progress).toMatchObject({ isRead: true, total: 3, coins: 6 });
    expect(progress?.answers.some(({ why }) => why.startsWith('Matnda shunday deyilgan: “'))).toBe(true);
    await mother.data(DISCARD, { id: draft.id });
    expect(await storyOf(child, storyId)).toBeNull();
    const { user } = await mother.data('query ($id: ID!) { user(id: $id) { storyProgress { isRead story { id } } } }', {
      id: child.userId,
    });
    expect(user.storyProgress).toEqual([{ isRead: true, story: null }]);
  });
});

/** Every query of the graph with each id in each of its arguments, three levels of what it answers. */
async function everyQuery(who: GraphClient, ids: readonly string[]): Promise<string[]> {
  interface Ref {
    kind: string;
    name: string | null;
    ofType: Ref | null;
  }
  interface Field {
    name: string;
    type: Ref;
    args: Array<{ name: string; type: Ref; defaultValue: string | null }>;
  }
  interface Type {
    name: string;
    kind: string;
    fields: Field[] | null;
  }
  const REF = 'kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
  const { __schema } = await who.data(
    `{ __schema { types { name kind fields { name type { ${REF} } args { name defaultValue type { ${REF} } } } } } }`,
  );
  const types = new Map((__schema.types as Type[]).map((type) => [type.name, type]));
  const bare = (ref: Ref): Ref => (ref.ofType ? bare(ref.ofType) : ref);
  const argument = ({ name, type }: Field['args'][number], id: string) => {
    const { name: kind } = bare(type);
    const value = kind === 'Int' ? '1' : kind === 'ID' || kind === 'String' ? JSON.stringify(id) : null;
    return value && `${name}: ${type.kind === 'LIST' || type.ofType?.kind === 'LIST' ? `[${value}]` : value}`;
  };
  const isNeeded = ({ type, defaultValue }: Field['args'][number]) => type.kind === 'NON_NULL' && defaultValue === null;
  const select = (ref: Ref, depth: number): string | null => {
    const type = types.get(bare(ref).name ?? '');
    if (!type?.fields || type.kind !== 'OBJECT') return type?.kind === 'SCALAR' || type?.kind === 'ENUM' ? '' : null;
    if (depth === 0) return null;
    const parts = type.fields.flatMap((field) => {
      if (field.args.some(isNeeded)) return [];
      const inner = select(field.type, depth - 1);
      return inner === null ? [] : [`${field.name}${inner}`];
    });
    return parts.length > 0 ? ` { ${parts.join(' ')} }` : null;
  };
  const root = types.get('Query')?.fields ?? [];
  return root.flatMap((field) =>
    ids.flatMap((id) => {
      const inner = select(field.type, 4);
      if (inner === null || field.name.startsWith('_')) return [];
      const given = field.args
        .filter((one) => isNeeded(one) || /id$/i.test(one.name))
        .flatMap((one) => argument(one, id) ?? []);
      return [`{ ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inner} }`];
    }),
  );
}
