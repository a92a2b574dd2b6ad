/** Somebody who asks the graph: what a test needs of its client. */
interface Asker {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
}

/** What a test needs of the database. */
interface World {
  context(): { db: { query(sql: string, parameters?: unknown[]): Promise<unknown> } };
}

const MINUTE = 60_000;
/** An instant on a whole minute, so many minutes from now. */
export const inMinutes = (minutes: number): string =>
  new Date(Math.floor(Date.now() / MINUTE) * MINUTE + minutes * MINUTE).toISOString();

export const OLYMPIAD = 'id state grades scope title stages { id number level advance { kind value within } }';
export const CREATE = `mutation ($input: CreateOlympiadInput!) { createOlympiad(input: $input) { ${OLYMPIAD} } }`;
export const UPDATE = `mutation ($input: UpdateOlympiadInput!) { updateOlympiad(input: $input) { ${OLYMPIAD} } }`;
export const OPEN = `mutation ($input: OlympiadInput!) { openOlympiad(input: $input) { ${OLYMPIAD} } }`;
export const PAPER = `mutation ($input: SetOlympiadPaperInput!) { setOlympiadPaper(input: $input) { id grade problemCount } }`;
export const WINDOW = `mutation ($input: SetOlympiadWindowInput!) { setOlympiadWindow(input: $input) { id } }`;
export const ENTER = `mutation ($input: EnterOlympiadInput!) { enterOlympiad(input: $input) { id state grade expiresAt } }`;
export const CANCEL = `mutation ($input: OlympiadEntryInput!) { cancelOlympiadEntry(input: $input) { id state } }`;
export const ATTEMPT = `id startedAt finishedAt language languages times { phase opensAt closesAt endsAt savesUntil secondsLeft printedTime serverTime }
  problems { id number kind points language text options pictures sound } answers { problemId revision savedAt answer { options number text } }`;
export const START = `mutation ($input: StartOlympiadAttemptInput!) { startOlympiadAttempt(input: $input) { session attempt { ${ATTEMPT} } } }`;
export const SAVE = `mutation ($input: SaveOlympiadAnswerInput!) {
  saveOlympiadAnswer(input: $input) { problemId revision savedAt answer { options number text } } }`;
export const FINISH = `mutation ($input: FinishOlympiadAttemptInput!) { finishOlympiadAttempt(input: $input) { ${ATTEMPT} } }`;
export const FOCUS = `mutation ($input: NoteOlympiadFocusInput!) { noteOlympiadFocus(input: $input) { id } }`;
export const READ = `query ($id: ID!) { olympiad(id: $id) { ${OLYMPIAD} myEntries { id state grade student { id }
  stages { isAdmitted times { phase } stage { number } attempt { id finishedAt problems { id } } } } } }`;
export const READ_ATTEMPT = `query ($id: ID!) { olympiadAttempt(id: $id) { ${ATTEMPT} } }`;

export const stageInput = (more: object = {}) => ({
  ...{ level: 'REPUBLIC', startsAt: inMinutes(60), endsAt: inMinutes(120), durationMinutes: 30, ...more },
});

export const olympiadInput = (more: object = {}) => ({
  titles: { uz: 'Kichik matematik', ru: 'Юный математик', en: 'Young mathematician' },
  ...{ subject: 'MATHS', grades: [3], registrationOpensAt: inMinutes(-60), registrationClosesAt: inMinutes(119) },
  stages: [stageInput()],
  ...more,
});

const text = (language: string, words: string, options: string[] = []) => ({ language, text: words, options });
/** A problem with one right option, the third as written. */
export const choice = (more: object = {}) => ({
  ...{ kind: 'SINGLE', points: 3, language: 'UZ_LATN' },
  texts: [
    { ...text('UZ_LATN', 'Qaysi son juft?', ['bir', 'uch', 'toʻrt', 'besh']), explanation: 'Toʻrt ikkiga boʻlinadi.' },
    text('RU', 'Какое число чётное?', ['один', 'три', 'четыре', 'пять']),
  ],
  variants: [{ values: [], key: { correctOptions: [2] } }],
  ...more,
});
/** A problem in two forms, with a number for an answer. */
export const sum = (more: object = {}) => ({
  ...{ kind: 'NUMBER', points: 4, language: 'UZ_LATN' },
  texts: [text('UZ_LATN', '{a} + {b} nechaga teng?'), text('RU', 'Сколько будет {a} + {b}?')],
  variants: [
    { values: pair('207', '308'), key: { number: '515' } },
    { values: pair('209', '309'), key: { number: '518' } },
  ],
  ...more,
});
const pair = (a: string, b: string) => [
  { name: 'a', value: a },
  { name: 'b', value: b },
];

/** An open olympiad with a paper for grade 3 in its first stage. */
export async function openOlympiad(
  organizer: Asker,
  {
    problems = [choice(), choice(), sum()] as object[],
    ...more
  }: { problems?: object[]; [field: string]: unknown } = {},
) {
  const { createOlympiad: draft } = await organizer.data(CREATE, { input: olympiadInput(more) });
  const stageIds: string[] = draft.stages.map(({ id }: { id: string }) => id);
  const paper = (stageId: string, grade = 3) =>
    organizer.data(PAPER, { input: { stageId, grade, scheme: 'FLAT_100', problems } });
  for (const grade of draft.grades) await paper(stageIds[0] as string, grade);
  await organizer.data(OPEN, { input: { olympiadId: draft.id } });
  return { id: draft.id as string, stageIds, stageId: stageIds[0] as string, paper };
}

/** Moves all times of an olympiad, and what happened in it, so many minutes into the past: time passes. */
export async function passMinutes(world: World, olympiadId: string, minutes: number): Promise<void> {
  const { db } = world.context();
  await db.query(
    `UPDATE olimp.olympiad_stages SET starts_at = starts_at - make_interval(secs => $2::float8 * 60), ends_at = ends_at - make_interval(secs => $2::float8 * 60), freeze_at = freeze_at - make_interval(secs => $2::float8 * 60), reveal_at = reveal_at - make_interval(secs => $2::float8 * 60) WHERE olympiad_id = $1`,
    [olympiadId, minutes],
  );
  await db.query(
    `UPDATE olimp.olympiad_attempts a SET started_at = started_at - make_interval(secs => $2::float8 * 60), finished_at = finished_at - make_interval(secs => $2::float8 * 60)
       FROM olimp.olympiad_stages s WHERE s.id = a.stage_id AND s.olympiad_id = $1`,
    [olympiadId, minutes],
  );
}

/** Enters a pupil and, unless told otherwise, begins the first stage for them, which has to have begun. */
export async function enter(pupil: Asker, olympiadId: string, more: object = {}) {
  return (await pupil.data(ENTER, { input: { olympiadId, ...more } })).enterOlympiad;
}

export async function start(pupil: Asker, stageId: string) {
  const { attempt, session } = (await pupil.data(START, { input: { stageId } })).startOlympiadAttempt;
  const save = (problemId: string, revision: number, answer: object | null) =>
    pupil.data(SAVE, { input: { attemptId: attempt.id, session, problemId, revision, answer } });
  return { attempt, session, save, input: { attemptId: attempt.id as string, session: session as string } };
}
