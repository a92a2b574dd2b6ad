import { choice, enter, FINISH, inMinutes, openOlympiad, passMinutes, stageInput, start } from './olympiad.fixture.ts';

type Organizer = Parameters<typeof openOlympiad>[0];
type World = Parameters<typeof passMinutes>[0];

const STAGE = `stages { stage { id number } isOver versions { id version state reason shownAt changes(first: 100) { totalCount
  edges { node { student { id } rank rankBefore points pointsBefore medal medalBefore } } } } }`;
export const JURY = `query ($id: ID!) { olympiad(id: $id) { state frozenAt jury { ${STAGE} } } }`;
export const VERSION = 'id version state reason shownAt';
const act = (name: string, input: string, fields: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
export const COUNT = act('countOlympiadStage', 'OlympiadStageIdInput', VERSION);
export const REVIEW = act('reviewOlympiadResults', 'OlympiadResultVersionInput', VERSION);
export const PUBLISH = act('publishOlympiadResults', 'OlympiadResultVersionInput', VERSION);
export const CHANGE_KEY = act('changeOlympiadKey', 'ChangeOlympiadKeyInput', VERSION);
export const FREEZE = act('freezeOlympiad', 'HeldOlympiadInput', 'id state frozenAt');
export const UNFREEZE = act('unfreezeOlympiad', 'HeldOlympiadInput', 'id state frozenAt');
export const FINAL = act('finishOlympiad', 'HeldOlympiadInput', 'id state');
export const BOARD = `query ($stageId: ID!, $grade: Int! = 3, $first: Int = 20, $after: String) {
  olympiadBoard(stageId: $stageId, grade: $grade) { kind frozenAt rows(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    edges { node { rank points medal student { id } } } } } }`;
export const JURY_BOARD = `query ($id: ID!) { olympiad(id: $id) { jury { stages { board(grade: 3) { kind rows { edges { node { rank points student { id } } } } } } } } }`;
const RESULT = `points isFinal rank of medal rightCount wrongCount belowCountry belowSchool mostPoints appealsUntil changedAt appealableProblemIds
  appeals { id state text reply problemNumber } problems { problemId outcome explanation key { correctOptions number } }`;
export const OWN = `query ($id: ID!) { olympiadEntry(id: $id) { stages { isAdmitted attempt { id problems { id options } } result { ${RESULT} } } } }`;

/** A problem whose right option is the third as written, "toʻrt". */
export const problem = (points: number) => choice({ points });

/** So many pupils of an olympiad that runs, from the districts of `districts`: each has the first `right` of the problems right, the next one wrong, and leaves the others open. */
export async function sat<Pupil extends Organizer & { userId: string }>(
  world: World & { newUser(role: 'STUDENT', profile?: object): Promise<Pupil> },
  organizer: Organizer,
  {
    rights,
    problems = [3, 4, 5].map(problem),
    districts = [],
    ...more
  }: {
    rights: readonly number[];
    problems?: object[];
    districts?: ReadonlyArray<string | null>;
    [field: string]: unknown;
  },
) {
  const olympiad = await openOlympiad(organizer, { problems, ...more });
  const pupils: Array<Pupil & { entryId: string; attemptId: string }> = [];
  for (const n of rights.keys()) {
    const pupil = await world.newUser('STUDENT', { grade: 3 });
    const entry = await enter(pupil, olympiad.id, { district: districts[n] ?? null });
    pupils.push(Object.assign(pupil, { entryId: entry.id as string, attemptId: '' }));
  }
  await passMinutes(world, olympiad.id, 61);
  for (const [n, pupil] of pupils.entries()) {
    pupil.attemptId = await sit(pupil, olympiad.stageId, rights[n] ?? 0);
  }
  return { ...olympiad, pupils };
}

/** Sits a stage: the first `right` problems in the order of points right, the next one wrong, by the second option. Returns the attempt. */
export async function sit(pupil: Organizer, stageId: string, right: number): Promise<string> {
  const { attempt, save, input } = await start(pupil, stageId);
  for (const [n, { id, options }] of attempt.problems.entries()) {
    // A typed one stays open.
    if (n > right || options.length === 0) break;
    await save(id, 1, { options: [options.indexOf(n < right ? 'toʻrt' : 'uch')] });
  }
  await pupil.data(FINISH, { input });
  return input.attemptId;
}

/** A stage with a live board that stops 30 minutes into it. */
export const frozenStage = (more: object = {}) => stageInput({ freezeAt: inMinutes(90), ...more });
