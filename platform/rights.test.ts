import { fieldRules } from '@alif24/subgraph-shared/server';
import { getNamedType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifests } from './subgraphs.ts';
import { namesObjects, unknownId, writeArguments } from './testing/rights/arguments.ts';
import { askAndForget } from './testing/rights/ask.ts';
import { CALLERS, COLUMNS, STRANGERS } from './testing/rights/callers.ts';
import { makeObjects } from './testing/rights/objects.ts';
import { type Found, findPaths } from './testing/rights/paths.ts';
import {
  fieldLines,
  LEGEND,
  type Line,
  printTable,
  rootLines,
  selectionOf,
  unreached,
} from './testing/rights/table.ts';
import { sevenSubgraphs } from './testing/seven-subgraphs.ts';

const world = sevenSubgraphs({ demo: true });

const legend = [
  'Who gets what, asked of the running subgraph; written by `npm run rights`.',
  'Capitals belong to the object that is asked for, small letters are strangers to it:',
  ...Object.entries(CALLERS).map(([letter, { who }]) => `  ${letter} ${who}`),
  ...LEGEND,
];

/** Types that are there for everybody; whoever adds one to them says why. All others are somebody's, and strangers get nothing of them. */
const PUBLIC: Record<string, string> = {
  Lesson: 'what is taught',
  LessonBlock: 'what is taught',
  Story: 'what is read',
  StoryPage: 'what is read',
  StoryToken: 'what is read',
  StoryQuestion: 'what is asked about it; the key is no field of it',
  Letter: 'the alphabets',
  LetterWord: 'the alphabets',
  Test: 'published tests',
  TeacherProfile: 'who works here',
  OrganizationProfile: 'who works here',
  LiveQuiz: 'whoever has its id or PIN may watch it',
  LiveQuizQuestion: 'whoever has the id or PIN of the quiz may watch it',
  LiveQuizTeam: 'whoever has the id or PIN of the quiz may watch it',
  LiveQuizLeaderboard: 'whoever has the id of the quiz may watch it',
  LiveQuizLeaderboardEntry: 'whoever has the id of the quiz may watch it',
  Olympiad: 'a contest is announced to everybody; of a school it is shown to its own alone',
  OlympiadStage: 'when a contest is held, as it is announced',
  OlympiadAdvance: 'a rule of a contest, as it is announced',
  OlympiadTitles: 'what a contest is called, as it is announced',
  OlympiadBoard: 'results are for everybody who may know of the contest, once the jury shows them',
  OlympiadBoardRow: 'results are for everybody; under which name a pupil is in them, main decides',
  OlympiadPupil: 'pupils of whoever asks and of nobody else, whatever contest they name',
  OlympiadListResult: 'numbers of lines: of a contest that everybody may know of, and of pupils of whoever sends them',
  LiveQuizPlayer: 'a nickname; whoever has the id of the quiz may watch it',
  RemovedLiveQuizPlayers: 'a quiz, and how many its host has sent out',
};

/** Fields of a person that are not theirs alone, by whom they are asked of. */
const PUBLIC_OF_USER = /^User\.(id|role|firstName|displayName|teacherProfile|organizationProfile)$/;
const PUBLIC_OF_STAFF = /^User\.(lastName|fullName)$/;

/** Types that no answer shows yet, each with the reason. */
const UNREACHED: Record<string, string> = {
  Narration: 'no voice is installed where tests run; open to all, as the story that it reads',
  NarratedWord: 'part of a Narration',
  MoneyStatisticsPoint:
    'the money of the demo school came in today, which is not over; part of PlatformStatistics, under its rule',
  LetterMemoryBoard: 'a round of the other game: the same field of GameRound, under the same rule as mathMonster',
  MathProblemResult: 'a round that is finished: for whoever gets the round, as MathProblem',
  LiveQuizTeam: 'no quiz of the demo school is played in teams; part of LiveQuiz, open as it is',
  LiveQuizReview:
    'only of homework that is over, for who has the secret of its player; the tests of homework ask strangers',
  OlympiadObstacle: 'only of a draft, in whose place stands one that is held; under the rule of its desk',
  OlympiadUntranslated:
    'every problem of the demo school is written in three languages; under the rule of its desk, as what is in the way',
  StoryDraftFault: 'of a StoryDraft that did not pass the checks, which those of the demo school did; under its rule',
  StoryMaking: 'only of a story made to order, and whoever may read that may know who wrote it',
};

beforeAll(async () => {
  given = await makeObjects(world);
});
let given: ReadonlyMap<string, string>;

describe.each(manifests)('the rights over $name', (manifest) => {
  let found: Found;
  let lines: Line[];
  const subgraph = () => world.subgraphs[manifest.name] as NonNullable<(typeof world.subgraphs)[string]>;
  const got = ({ outcomes }: Line, letter: string) => '+*'.includes(outcomes[COLUMNS.indexOf(letter)] as string);
  beforeAll(async () => {
    const rules = await fieldRules(manifest);
    found = await findPaths(subgraph(), given);
    lines = [...(await rootLines(subgraph(), found, rules)), ...(await fieldLines(subgraph(), found, rules))];
  });

  it('are as they were agreed on', async () => {
    const text = printTable(lines, unreached(subgraph(), found), legend);
    await expect(text).toMatchFileSnapshot(`../schema/rights/${manifest.name}.txt`);
  });

  it('reach every type, or say why not', () => {
    const nowhere = [...unreached(subgraph(), found)].filter(([name, as]) => as.length === 0 && !(name in UNREACHED));
    expect(nowhere.map(([name]) => name)).toEqual([]);
  });

  it('give nobody who is not signed in what is not for anyone', () => {
    expect(lines.filter((line) => got(line, 'A') && line.rule !== 'anyone')).toEqual([]);
  });

  it('give strangers nothing of a pupil, their family, their school or their work', () => {
    const isPublic = ({ coordinate, path }: Line) =>
      (coordinate.split('.')[0] as string) in PUBLIC ||
      PUBLIC_OF_USER.test(coordinate) ||
      (PUBLIC_OF_STAFF.test(coordinate) && /teacher|school/.test(path));
    const leaks = lines.filter(
      (line) => line.isNamed && !isPublic(line) && STRANGERS.some((letter) => got(line, letter)),
    );
    expect(leaks).toEqual([]);
  });

  it('give an analyst numbers of many and nothing else', () => {
    expect(lines.filter((line) => got(line, 'N') && line.rule !== 'analyst')).toEqual([]);
  });

  it('break nothing', () => {
    expect(lines.filter(({ outcomes }) => outcomes.includes('!'))).toEqual([]);
  });

  it('answer a stranger who names an object of others as if there were none', async () => {
    const { schema } = subgraph();
    const told: object[] = [];
    for (const root of [schema.getQueryType(), schema.getMutationType()]) {
      for (const field of Object.values(root?.getFields() ?? {}).filter(namesObjects)) {
        const theirs = selectionOf(field, found);
        const nobodys = writeArguments(field, unknownId);
        const isPublic = getNamedType(field.type).name in PUBLIC;
        if (!root || isPublic || field.name.startsWith('_') || theirs === null || nobodys === null) continue;
        const operation = root.name.toLowerCase();
        for (const letter of STRANGERS) {
          const caller = CALLERS[letter]?.caller ?? null;
          const one = await askAndForget(subgraph(), `${operation} { ${theirs} }`, caller);
          if (one.data?.[field.name]) continue; // public, or their own: the table tells
          const written = theirs.replace(
            /^\w+(\(.*?\))?( \{ __typename \})?$/,
            (_, _a, below = '') => `${field.name}${nobodys}${below}`,
          );
          const other = await askAndForget(subgraph(), `${operation} { ${written} }`, caller);
          if (JSON.stringify(one) !== JSON.stringify(other))
            told.push({ field: field.name, letter, theirs: one.errors, nobodys: other.errors });
        }
      }
    }
    expect(told).toEqual([]);
  });
});
