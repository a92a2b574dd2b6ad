import pg from 'pg';
import { askingAs } from './asking.ts';

const MODERATOR = '90 000-00-01';
const GRADE = 4;
const MINUTE = 60_000;
/** An instant on a whole minute, so many minutes from now. */
const inMinutes = (minutes: number) =>
  new Date(Math.floor(Date.now() / MINUTE) * MINUTE + minutes * MINUTE).toISOString();

const both = (uz: string, ru: string, options: readonly (readonly [uz: string, ru: string])[] = []) => [
  {
    ...{ language: 'UZ_LATN', text: uz, options: options.map(([word]) => word) },
    explanation: 'Buni qogʻozga chizib koʻrsangiz, darrov koʻrinadi.',
  },
  { language: 'RU', text: ru, options: options.map(([, word]) => word), explanation: 'Если нарисовать, видно сразу.' },
];

export const SUM = 'Oltita olma va oltita nok. Jami nechta meva?';
export const EVEN = 'Qaysi son juft?';
export const SQUARE = 'Kvadratning nechta burchagi bor?';
const numbers = [
  ['bir', 'один'],
  ['uch', 'три'],
  ['toʻrt', 'четыре'],
  ['besh', 'пять'],
] as const;

const key = (right: object) => [{ values: [], key: right }];
/** The author of the last one was wrong: by its key a square has five corners. */
const PROBLEMS = [
  {
    ...{ kind: 'NUMBER', points: 3, language: 'UZ_LATN', variants: key({ number: '12' }) },
    texts: both(SUM, 'Шесть яблок и шесть груш. Сколько всего фруктов?'),
  },
  {
    ...{ kind: 'SINGLE', points: 4, language: 'UZ_LATN', variants: key({ correctOptions: [2] }) },
    texts: both(EVEN, 'Какое число чётное?', numbers),
  },
  {
    ...{ kind: 'SINGLE', points: 5, language: 'UZ_LATN', variants: key({ correctOptions: [3] }) },
    texts: both(SQUARE, 'Сколько углов у квадрата?', numbers),
  },
];

/** What each problem is answered with, by its text; what is left out stays open. */
export type Sheet = Readonly<Record<string, string>>;

const input = (name: string, type: string, fields = 'id') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;

const times = (from: number) => ({
  ...{ level: 'REPUBLIC', startsAt: inMinutes(from), endsAt: inMinutes(from + 60), durationMinutes: 30 },
});

/** The draft of an olympiad for the fourth grade that begins in an hour, without problems, with a final for the best two hours after it where that is asked for; over the graph. */
export async function draftOlympiad(
  { port }: { port: number },
  {
    title = 'Navroʻz kubogi',
    hasFinal = false,
    ...stage
  }: { title?: string; freezeAt?: string; hasFinal?: boolean } = {},
) {
  const moderator = await askingAs(port, MODERATOR);
  const { createOlympiad } = await moderator(input('createOlympiad', 'CreateOlympiadInput', 'id stages { id }'), {
    input: {
      titles: { uz: title, ru: 'Кубок Навруза', en: 'The Navruz cup' },
      ...{
        subject: 'MATHS',
        grades: [GRADE],
        registrationOpensAt: inMinutes(-60),
        registrationClosesAt: inMinutes(119),
      },
      stages: [
        { ...times(60), ...stage, ...(hasFinal && { advance: { kind: 'TOP', value: 1 } }) },
        ...(hasFinal ? [times(240)] : []),
      ],
    },
  });
  const [{ id: stageId }, final] = createOlympiad.stages as [{ id: string }, { id: string }?];
  return { id: createOlympiad.id as string, stageId, finalId: final?.id ?? stageId, grade: GRADE };
}

/** An olympiad for the fourth grade that is open to the whole country and begins in an hour; moved over the graph, its time in the database. */
export async function holdOlympiad(
  { port, databaseUrl }: { port: number; databaseUrl: string },
  more: { title?: string; freezeAt?: string; hasFinal?: boolean } = {},
) {
  const moderator = await askingAs(port, MODERATOR);
  const { id, stageId, finalId } = await draftOlympiad({ port }, more);
  for (const stage of new Set([stageId, finalId])) {
    await moderator(input('setOlympiadPaper', 'SetOlympiadPaperInput'), {
      input: { stageId: stage, grade: GRADE, scheme: 'SUM', problems: PROBLEMS },
    });
  }
  await moderator(input('openOlympiad', 'OlympiadInput'), { input: { olympiadId: id } });

  return {
    ...{ id, stageId, finalId, grade: GRADE },
    /** So many minutes go by for it: all that was and all that is to come lies so much earlier. */
    async pass(minutes: number) {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      const move = (columns: readonly string[]) =>
        columns.map((column) => `${column} = ${column} - make_interval(mins => $2)`).join(', ');
      await client.query(
        `UPDATE olimp.olympiad_stages SET ${move(['starts_at', 'ends_at', 'freeze_at', 'reveal_at'])} WHERE olympiad_id = $1`,
        [id, minutes],
      );
      await client.query(
        `UPDATE olimp.olympiad_attempts SET ${move(['started_at', 'finished_at'])}
          WHERE stage_id IN (SELECT id FROM olimp.olympiad_stages WHERE olympiad_id = $1)`,
        [id, minutes],
      );
      await client.query(
        `UPDATE olimp.olympiad_result_versions SET ${move(['computed_at', 'reviewed_at', 'published_at', 'shown_at'])} WHERE stage_id = $1`,
        [stageId, minutes],
      );
      await client.end();
    },
    async enter(phone: string) {
      const pupil = await askingAs(port, phone);
      await pupil(input('enterOlympiad', 'EnterOlympiadInput'), { input: { olympiadId: id, grade: GRADE } });
    },
    /** A pupil sits the paper over the graph and hands it in. */
    async sit(phone: string, sheet: Sheet, sat = stageId) {
      const pupil = await askingAs(port, phone);
      const fields = 'session attempt { id problems { id kind text options } }';
      const { startOlympiadAttempt } = await pupil(input('startOlympiadAttempt', 'StartOlympiadAttemptInput', fields), {
        input: { stageId: sat },
      });
      const { attempt, session } = startOlympiadAttempt;
      const here = { attemptId: attempt.id, session };
      for (const problem of attempt.problems) {
        const word = sheet[problem.text];
        if (!word) continue;
        const answer = problem.kind === 'NUMBER' ? { number: word } : { options: [problem.options.indexOf(word)] };
        await pupil(input('saveOlympiadAnswer', 'SaveOlympiadAnswerInput', 'revision'), {
          input: { ...here, problemId: problem.id, revision: 1, answer },
        });
      }
      await pupil(input('finishOlympiadAttempt', 'FinishOlympiadAttemptInput'), { input: here });
      return {
        /** Appeals against the problem with this text. */
        async appeal(problemText: string, text: string) {
          const problems: Array<{ id: string; text: string }> = attempt.problems;
          const problemId = problems.find((problem) => problem.text === problemText)?.id;
          await pupil(input('appealOlympiadProblem', 'AppealOlympiadProblemInput'), {
            input: { attemptId: attempt.id, problemId, text },
          });
        },
      };
    },
    /** The jury sets what is right in the last problem. */
    async correctKey() {
      const desk = `query ($id: ID!) { olympiad(id: $id) { jury { stages { problems(grade: ${GRADE}) { id text } } } } }`;
      const { olympiad } = await moderator(desk, { id });
      const problems: Array<{ id: string; text: string }> = olympiad.jury.stages[0].problems;
      const problemId = problems.find(({ text }) => text === SQUARE)?.id;
      await moderator(input('changeOlympiadKey', 'ChangeOlympiadKeyInput'), {
        input: { problemId, keys: [{ correctOptions: [2] }] },
      });
    },
    /** The jury counts, looks through and publishes. */
    async publish(over = stageId) {
      const { countOlympiadStage } = await moderator(input('countOlympiadStage', 'OlympiadStageIdInput'), {
        input: { stageId: over },
      });
      const version = { input: { versionId: countOlympiadStage.id } };
      await moderator(input('reviewOlympiadResults', 'OlympiadResultVersionInput'), version);
      await moderator(input('publishOlympiadResults', 'OlympiadResultVersionInput'), version);
    },
  };
}
