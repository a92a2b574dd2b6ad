import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const LESSON = 'id title status publishedAt blockCount blocks { id position kind text options answer }';
const mutation = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${LESSON} } }`;
const CREATE = mutation('createLesson', 'CreateLessonInput');
const ADD = mutation('addBlock', 'AddBlockInput');
const REMOVE = mutation('removeBlock', 'RemoveBlockInput');
const REORDER = mutation('reorderBlocks', 'ReorderBlocksInput');
const PUBLISH = mutation('publishLesson', 'LessonIdInput');
const ARCHIVE = mutation('archiveLesson', 'LessonIdInput');

let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const draft = async (more: object = {}) =>
  (await teacher.data(CREATE, { input: { title: 'Fasllar', grade: 2, ...more } })).createLesson;
const text = (lessonId: string, text: string) => ({ input: { lessonId, kind: 'TEXT', text } });
const withTexts = async (...texts: string[]) => {
  let lesson = await draft();
  for (const one of texts) lesson = (await teacher.data(ADD, text(lesson.id, one))).addBlock;
  return lesson as { id: string; blocks: Array<{ id: string; text: string; position: number }> };
};
const textsOf = (lesson: { blocks: Array<{ text: string }> }) => lesson.blocks.map((block) => block.text);
const count = async (table: string) =>
  (await graph.context().db.query(`SELECT count(*) FROM lessons.${table}`))[0].count;

describe('a draft', () => {
  it('is created empty, its Uzbek title with letters for apostrophes', async () => {
    expect(await draft({ title: "  O'rdak va g‘oz " })).toMatchObject({
      title: 'Oʻrdak va gʻoz',
      status: 'DRAFT',
      publishedAt: null,
      blockCount: 0,
      blocks: [],
    });
  });

  it.each([
    ['no title', { title: '  ' }],
    ['a title of a megabyte', { title: 'x'.repeat(1_000_000) }],
    ['a title of two scripts in one word', { title: 'Фasllar' }],
    ['a grade above school', { grade: 12 }],
    ['a language that is not taught', { language: 'de' }],
    ['a picture that is an address', { picture: 'https://example.org/x.png' }],
  ])('is refused with %s and nothing is stored', async (_name, wrong) => {
    const before = await count('lessons');
    const input = { title: 'Fasllar', grade: 2, ...wrong };
    expect(await teacher.codes(CREATE, { input })).toEqual(['BAD_USER_INPUT']);
    expect(await count('lessons')).toBe(before);
  });

  it('is begun by teachers alone', async () => {
    const variables = { input: { title: 'Fasllar', grade: 2 } };
    expect(await graph.anonymous.codes(CREATE, variables)).toEqual(['UNAUTHENTICATED']);
    for (const role of ['STUDENT', 'PARENT', 'ORGANIZATION', 'MODERATOR'] as const) {
      expect(await (await graph.newUser(role)).codes(CREATE, variables)).toEqual(['FORBIDDEN']);
    }
  });
});

describe('blocks', () => {
  it('of every kind go to the end of the lesson', async () => {
    const { id: lessonId } = await draft();
    const question = { text: "O'rdak qayerda?", options: ['suvda', 'uyda'], answer: 0, hint: 'Rasmga qara.' };
    for (const block of [
      { kind: 'TEXT', text: 'Oʻqiymiz.' },
      { kind: 'PICTURE', picture: 'duck' },
      { kind: 'STORY', storyId: 'uz-momiq' },
      { kind: 'LETTER', letterId: 'uz-sh' },
      { kind: 'QUESTION', ...question },
    ]) {
      await teacher.data(ADD, { input: { lessonId, ...block } });
    }
    const { lesson } = await teacher.data(
      'query ($id: ID!) { lesson(id: $id) { blocks { position kind story { id } letter { id } options answer text } } }',
      { id: lessonId },
    );
    expect(lesson.blocks.map(({ position, kind }: { position: number; kind: string }) => [position, kind])).toEqual([
      [1, 'TEXT'],
      [2, 'PICTURE'],
      [3, 'STORY'],
      [4, 'LETTER'],
      [5, 'QUESTION'],
    ]);
    expect(lesson.blocks[2].story).toEqual({ id: 'uz-momiq' });
    expect(lesson.blocks[3].letter).toEqual({ id: 'uz-sh' });
    expect(lesson.blocks[4]).toMatchObject({ text: 'Oʻrdak qayerda?', options: ['suvda', 'uyda'], answer: 0 });
  });

  it('of an Uzbek lesson are read in both scripts, those of another language in their own', async () => {
    const READ = `query ($id: ID!) { lesson(id: $id) { title(script: CYRL) summary(script: CYRL)
      blocks { text(script: CYRL) options(script: CYRL) latin: text } } }`;
    const question = { kind: 'QUESTION', text: 'Qoʻy nima yeydi?', options: ['oʻt', 'non'], answer: 0 };
    const { id } = await draft({ title: 'Qoʻylar', summary: 'Choʻponlar haqida' });
    for (const block of [question, { kind: 'PICTURE', picture: 'goat' }]) {
      await teacher.data(ADD, { input: { lessonId: id, ...block } });
    }
    expect((await teacher.data(READ, { id })).lesson).toEqual({
      title: 'Қўйлар',
      summary: 'Чўпонлар ҳақида',
      blocks: [
        { text: 'Қўй нима ейди?', options: ['ўт', 'нон'], latin: 'Qoʻy nima yeydi?' },
        { text: null, options: null, latin: null },
      ],
    });
    const english = await draft({ title: 'Sheep', language: 'en' });
    expect((await teacher.data(READ, { id: english.id })).lesson.title).toBe('Sheep');
  });

  it.each([
    ['a text without text', { kind: 'TEXT', text: ' ' }],
    ['a text of a megabyte', { kind: 'TEXT', text: 'x'.repeat(1_000_000) }],
    ['a text that mixes scripts', { kind: 'TEXT', text: 'Бu matn' }],
    ['a picture without one', { kind: 'PICTURE' }],
    ['a story without one', { kind: 'STORY' }],
    ['a story that is none', { kind: 'STORY', storyId: 'Laylak' }],
    ['a letter that is none', { kind: 'LETTER', letterId: 'Sh' }],
    ['a question without options', { kind: 'QUESTION', text: 'Nima?', answer: 0 }],
    ['a question with one option', { kind: 'QUESTION', text: 'Nima?', options: ['a'], answer: 0 }],
    ['a question with equal options', { kind: 'QUESTION', text: 'Nima?', options: ['a', ' a'], answer: 0 }],
    ['a question with five options', { kind: 'QUESTION', text: 'Nima?', options: [...'abcde'], answer: 0 }],
    ['a question with an empty option', { kind: 'QUESTION', text: 'Nima?', options: ['a', ''], answer: 0 }],
    ['a question without a key', { kind: 'QUESTION', text: 'Nima?', options: ['a', 'b'] }],
    ['a question with a key outside', { kind: 'QUESTION', text: 'Nima?', options: ['a', 'b'], answer: 2 }],
    ['a question without a question', { kind: 'QUESTION', options: ['a', 'b'], answer: 0 }],
  ])('refuse %s and nothing is stored', async (_name, block) => {
    const { id } = await draft();
    expect(await teacher.codes(ADD, { input: { lessonId: id, ...block } })).toEqual(['BAD_USER_INPUT']);
    const stored = await graph.context().db.query('SELECT 1 FROM lessons.lesson_blocks WHERE lesson_id = $1', [id]);
    expect(stored).toEqual([]);
  });

  it('end at two hundred', async () => {
    const { id } = await draft();
    await graph
      .context()
      .db.query(
        `INSERT INTO lessons.lesson_blocks (lesson_id, position, kind, text) SELECT $1, n, 'TEXT', 'Matn' FROM generate_series(1, 200) AS n`,
        [id],
      );
    expect(await teacher.codes(ADD, text(id, 'Yana'))).toEqual(['LIMIT_EXCEEDED']);
  });

  it('added at once by twenty calls stand one after the other', async () => {
    const { id } = await draft();
    await Promise.all(Array.from({ length: 20 }, (_, n) => teacher.data(ADD, text(id, `Matn ${n}`))));
    const { lesson } = await teacher.data(`{ lesson(id: "${id}") { blocks { position } } }`);
    expect(lesson.blocks.map(({ position }: { position: number }) => position)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  it('take a new order all at once', async () => {
    const { id, blocks } = await withTexts('bir', 'ikki', 'uch', 'toʻrt');
    const blockIds = [3, 0, 2, 1].map((n) => blocks[n]?.id);
    const { reorderBlocks } = await teacher.data(REORDER, { input: { lessonId: id, blockIds } });
    expect(textsOf(reorderBlocks)).toEqual(['toʻrt', 'bir', 'uch', 'ikki']);
  });

  it('keep their order when the new one misses, repeats or invents a block', async () => {
    const { id, blocks } = await withTexts('bir', 'ikki', 'uch');
    const [a, b, c] = blocks.map((block) => block.id);
    for (const blockIds of [[c, b], [c, b, b], [c, b, a, a], [c, b, crypto.randomUUID()], [], ['x', 'y', 'z']]) {
      expect(await teacher.codes(REORDER, { input: { lessonId: id, blockIds } })).toEqual(['CONFLICT']);
    }
    const { lesson } = await teacher.data(`{ lesson(id: "${id}") { blocks { text } } }`);
    expect(textsOf(lesson)).toEqual(['bir', 'ikki', 'uch']);
  });

  it('close the gap when one is removed', async () => {
    const { id, blocks } = await withTexts('bir', 'ikki', 'uch');
    const input = { lessonId: id, blockId: blocks[1]?.id };
    const { removeBlock } = await teacher.data(REMOVE, { input });
    expect(removeBlock.blocks).toMatchObject([
      { position: 1, text: 'bir' },
      { position: 2, text: 'uch' },
    ]);
    expect(await teacher.codes(REMOVE, { input })).toEqual(['NOT_FOUND']);
  });
});

describe('publishing', () => {
  it('opens the lesson to all, once, and freezes its blocks', async () => {
    const { id, blocks } = await withTexts('bir', 'ikki');
    const input = { lessonId: id };
    const first = (await teacher.data(PUBLISH, { input })).publishLesson;
    expect(first).toMatchObject({ status: 'PUBLISHED', publishedAt: expect.any(String) });
    expect((await teacher.data(PUBLISH, { input })).publishLesson.publishedAt).toBe(first.publishedAt);
    const blockIds = blocks.map((block) => block.id).reverse();
    expect(await teacher.codes(ADD, text(id, 'uch'))).toEqual(['CONFLICT']);
    expect(await teacher.codes(REORDER, { input: { ...input, blockIds } })).toEqual(['CONFLICT']);
    expect(await teacher.codes(REMOVE, { input: { ...input, blockId: blockIds[0] } })).toEqual(['CONFLICT']);
  });

  it('refuses a lesson without a block', async () => {
    const { id } = await draft();
    expect(await teacher.codes(PUBLISH, { input: { lessonId: id } })).toEqual(['CONFLICT']);
  });

  it('can be taken back by archiving', async () => {
    const { id } = await withTexts('bir');
    await teacher.data(PUBLISH, { input: { lessonId: id } });
    const { archiveLesson } = await teacher.data(ARCHIVE, { input: { lessonId: id } });
    expect(archiveLesson.status).toBe('ARCHIVED');
    expect(await graph.anonymous.data(`{ lesson(id: "${id}") { id } }`)).toEqual({ lesson: null });
  });
});

describe('a lesson of somebody else', () => {
  it('is not found while it is a draft and forbidden afterwards', async () => {
    const other = await graph.newUser('TEACHER');
    const { id, blocks } = await withTexts('bir');
    const calls = [
      [ADD, text(id, 'ikki')],
      [REORDER, { input: { lessonId: id, blockIds: [blocks[0]?.id] } }],
      [REMOVE, { input: { lessonId: id, blockId: blocks[0]?.id } }],
      [PUBLISH, { input: { lessonId: id } }],
      [ARCHIVE, { input: { lessonId: id } }],
    ] as const;
    for (const [query, variables] of calls) expect(await other.codes(query, variables)).toEqual(['NOT_FOUND']);
    await teacher.data(PUBLISH, { input: { lessonId: id } });
    for (const [query, variables] of calls) expect(await other.codes(query, variables)).toEqual(['FORBIDDEN']);
    const pupil = await graph.newUser('STUDENT');
    for (const [query, variables] of calls) expect(await pupil.codes(query, variables)).toEqual(['FORBIDDEN']);
  });

  it('does not exist under an id that is no id', async () => {
    expect(await teacher.codes(PUBLISH, { input: { lessonId: 'no-such-lesson' } })).toEqual(['NOT_FOUND']);
  });
});
