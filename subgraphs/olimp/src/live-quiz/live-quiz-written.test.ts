import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { CREATE, join, newQuiz, QUIZ, question, quizInput } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const WRITTEN = `query ($id: ID!) {
  liveQuiz(id: $id) { title language mode grade boardFrequency autoAdvanceSeconds teams { index name } }
  writtenLiveQuizQuestions(quizId: $id) {
    number kind pictures seconds points section sectionTranslations { language title }
    texts { language text options explanation sound } key { correctOptions number tolerance accepted }
  }
}`;

type Written = ReturnType<typeof inputOf>;
const LANGUAGES = ['UZ_LATN', 'RU', 'EN'] as const;

/** What was read, as it would be written again. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
function inputOf({ liveQuiz: { teams, ...quiz }, writtenLiveQuizQuestions: questions }: any) {
  return {
    ...quiz,
    teams: teams.map(({ name }: { name: string }) => name),
    // biome-ignore lint/suspicious/noExplicitAny: see above
    questions: questions.map(({ number: _, texts, ...one }: any) => {
      const { language: _language, ...own } = texts.find((text: Written) => text.language === quiz.language);
      return { ...one, ...own, translations: texts.filter((text: Written) => text.language !== quiz.language) };
    }),
  };
}

const words = fc.oneof(
  fc.stringMatching(/^[A-Z](oʻ|gʻ|aʼ|[a-z]){0,9}( [a-z0-9?+]{1,12}){0,3}$/),
  fc.stringMatching(/^[А-Яа-я]{1,10}( [а-я0-9?+]{1,12}){0,3}$/),
);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 2 });
const KINDS = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'NUMBER', 'ORDER', 'TEXT', 'LISTEN'] as const;
const PICTURES = ['apple', 'pear', 'cat', 'red-ball', 'sun'];
const EMPTY = { correctOptions: [] as number[], number: null, tolerance: null, accepted: [] as string[] };

const anyKey = (kind: (typeof KINDS)[number], count: number) => {
  const places = Array.from({ length: count }, (_, n) => n);
  const decimal = fc.tuple(fc.nat(999), fc.nat(9)).map(([whole, part]) => (part ? `${whole}.${part}` : `${whole}`));
  const one = fc.nat(count - 1).map((n) => ({ ...EMPTY, correctOptions: [n] }));
  const more = fc.shuffledSubarray(places, kind === 'ORDER' ? { minLength: count } : { minLength: 1 });
  return {
    SINGLE: one,
    TRUE_FALSE: one,
    LISTEN: one,
    MULTIPLE: more.map((all) => ({ ...EMPTY, correctOptions: all.sort() })),
    ORDER: more.map((correctOptions) => ({ ...EMPTY, correctOptions })),
    NUMBER: fc.tuple(decimal, decimal).map(([number, tolerance]) => ({ ...EMPTY, number, tolerance })),
    TEXT: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }).map((accepted) => ({ ...EMPTY, accepted })),
  }[kind];
};

const anyQuestion = (language: (typeof LANGUAGES)[number], isSurvey: boolean) =>
  fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 2, max: 4 })).chain(([kind, places]) => {
    const hasOptions = ['SINGLE', 'MULTIPLE', 'ORDER'].includes(kind);
    const others = LANGUAGES.filter((other) => other !== language);
    const texts = {
      text: words,
      options: hasOptions
        ? fc.uniqueArray(words, { minLength: places, maxLength: places, selector: (option) => option.toLowerCase() })
        : fc.constant([]),
      explanation: maybe(words),
      sound: kind === 'LISTEN' ? words : fc.constant(null),
    };
    const sections = fc
      .subarray(others)
      .chain((some) => fc.tuple(...some.map((other) => words.map((title) => ({ language: other, title })))));
    return fc
      .record({
        ...{ kind: fc.constant(kind), ...texts },
        ...{ seconds: fc.integer({ min: 5, max: 120 }), points: fc.integer({ min: 0, max: 5000 }) },
        pictures: fc.constant(kind === 'LISTEN' ? PICTURES.slice(0, places) : []),
        key: isSurvey ? fc.constant(EMPTY) : anyKey(kind, kind === 'TRUE_FALSE' ? 2 : places),
        translations: fc
          .subarray(others)
          .chain((some) => fc.tuple(...some.map((other) => fc.record({ language: fc.constant(other), ...texts })))),
        section: maybe(words),
        sectionTranslations: sections,
      })
      .map((one) => ({ ...one, sectionTranslations: one.section === null ? [] : one.sectionTranslations }));
  });

const anyQuiz = fc
  .tuple(fc.constantFrom(...LANGUAGES), fc.constantFrom('SPEED', 'ACCURACY', 'SURVEY'))
  .chain(([language, mode]) =>
    fc.record({
      ...{ title: words, language: fc.constant(language), mode: fc.constant(mode) },
      grade: maybe(fc.integer({ min: 0, max: 11 })),
      boardFrequency: fc.constantFrom('EACH_QUESTION', 'AFTER_SECTION', 'END', 'SELF_ONLY', 'NEVER'),
      autoAdvanceSeconds: maybe(fc.integer({ min: 3, max: 60 })),
      teams: fc.constantFrom([], ['Burgutlar', 'Sherlar'], ['A', 'B', 'D']),
      questions: fc.array(anyQuestion(language, mode === 'SURVEY'), { minLength: 1, maxLength: 4 }),
    }),
  );

describe('a quiz as it was written', () => {
  it('comes out equal to what was created, whatever was', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuiz, async (input) => {
        const { id } = (await teacher.data(CREATE, { input })).createLiveQuiz;
        expect(inputOf(await teacher.data(WRITTEN, { id }))).toEqual(input);
      }),
      { numRuns: 60 },
    );
  });

  it('is its host’s and moderators’ alone, at every moment', async () => {
    const quiz = await newQuiz(teacher);
    await join(graph.anonymous, quiz.pin, 'Amir');
    const others = [graph.anonymous, await graph.newUser('STUDENT'), await graph.newUser('TEACHER')];
    for (const moment of [async () => {}, quiz.open, quiz.close, quiz.finish]) {
      await moment();
      for (const other of others) {
        const { data, errors } = await other.ask(WRITTEN, { id: quiz.id });
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([
          other.caller === null ? 'UNAUTHENTICATED' : 'FORBIDDEN',
        ]);
        expect(data).toBeNull();
      }
      for (const own of [teacher, await graph.newUser('MODERATOR')]) {
        const { writtenLiveQuizQuestions: asked } = await own.data(WRITTEN, { id: quiz.id });
        expect(asked).toMatchObject([{ key: { correctOptions: [1] } }]);
      }
    }
  });

  it('of homework and of another game of it is the same', async () => {
    const quiz = await newQuiz(teacher, [question({ section: 'Karra', explanation: 'Yetti marta sakkiz' })]);
    const { writtenLiveQuizQuestions: first } = await teacher.data(WRITTEN, { id: quiz.id });
    const deadline = new Date(Date.now() + 86_400_000).toISOString();
    for (const copy of [
      await quiz.move('playLiveQuizAgain', 'id'),
      await quiz.move('assignLiveQuiz', 'id', { deadline }),
    ]) {
      expect((await teacher.data(WRITTEN, { id: copy.id })).writtenLiveQuizQuestions).toEqual(first);
    }
  });

  it('that there is not is like that of another, but for moderators', async () => {
    const read = 'query ($id: ID!) { writtenLiveQuizQuestions(quizId: $id) { number } }';
    const id = '00000000-0000-7000-8000-000000000001';
    expect(await teacher.codes(read, { id })).toEqual(['FORBIDDEN']);
    expect(await (await graph.newUser('MODERATOR')).codes(read, { id })).toEqual(['QUIZ_NOT_FOUND']);
  });
});

describe('a quiz that takes the place of another', () => {
  const STATE = 'query ($id: ID!) { liveQuiz(id: $id) { state pin replacement { id pin } } }';
  const better = (replacesId: string) => quizInput([question({ text: '7 × 9 nechaga teng?' })], { replacesId });

  it('ends its lobby, and tells those who wait there where to go', async () => {
    const quiz = await newQuiz(teacher);
    await join(graph.anonymous, quiz.pin, 'Amir');
    expect((await graph.anonymous.data(STATE, { id: quiz.id })).liveQuiz.replacement).toBeNull();
    const screen = await graph.anonymous.events(`subscription ($id: ID) { liveQuizChanged(id: $id) { ${QUIZ} } }`, {
      id: quiz.id,
    });
    const made = (await teacher.data(CREATE, better(quiz.id))).createLiveQuiz;
    for await (const { data } of screen) {
      if ((data as { liveQuizChanged: { state: string } }).liveQuizChanged.state === 'FINISHED') break;
    }
    const { liveQuiz } = await graph.anonymous.data(STATE, { id: quiz.id });
    expect(liveQuiz).toEqual({ state: 'FINISHED', pin: null, replacement: { id: made.id, pin: made.pin } });
    expect(made).toMatchObject({ state: 'LOBBY', playerCount: 0 });
    expect(await join(graph.anonymous, made.pin, 'Amir')).toMatchObject({ player: { nickname: 'Amir' } });
  });

  it('leaves what has begun, what is over and homework as they are, and leads nobody away', async () => {
    const begun = await newQuiz(teacher, [question(), question()]);
    await join(graph.anonymous, begun.pin, 'Amir');
    await begun.open();
    const over = await newQuiz(teacher);
    await over.finish();
    const deadline = new Date(Date.now() + 86_400_000).toISOString();
    const homework = await begun.move('assignLiveQuiz', 'id', { deadline });
    for (const [id, state] of [
      [begun.id, 'QUESTION_OPEN'],
      [over.id, 'FINISHED'],
      [homework.id, 'LOBBY'],
    ]) {
      await teacher.data(CREATE, better(id));
      const { liveQuiz } = await graph.anonymous.data(STATE, { id });
      expect(liveQuiz).toMatchObject({ state, replacement: null });
    }
  });

  it('is of the same host, and nothing is made otherwise', async () => {
    const quiz = await newQuiz(teacher);
    const other = await graph.newUser('TEACHER');
    expect(await other.codes(CREATE, better(quiz.id))).toEqual(['FORBIDDEN']);
    expect(await teacher.codes(CREATE, better('00000000-0000-7000-8000-000000000001'))).toEqual(['FORBIDDEN']);
    const { myLiveQuizzes } = await other.data('{ myLiveQuizzes { totalCount } }');
    expect(myLiveQuizzes.totalCount).toBe(0);
    expect((await quiz.read()).state).toBe('LOBBY');
  });
});
