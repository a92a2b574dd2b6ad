import { readFileSync } from 'node:fs';
import { type InputObjectTypeDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';

/** Words by which somebody could say of themselves what the server has to find out: how good they were, how fast, what it earns. */
const CLAIM =
  /^(?:scores?|points?|bonus|correct|right|stars?|rank|place|coins?|rewards?|earned|paid|result|elapsed|duration|seconds|ms|time|at)$/;
const isClaim = (field: string) => field.split(/(?=[A-Z])/).some((word) => CLAIM.test(word.toLowerCase()));

/** What is no claim about oneself, and why; whoever adds a line here says why it still is none. */
const known: Record<string, string> = {
  'GrantCoinsInput coins': 'a teacher’s gift to a pupil, out of a budget',
  'SetGrantBudgetInput weeklyCoins': 'by a moderator, for a teacher',
  'RequestWithdrawalInput coins': 'what a guardian takes out; the balance is looked at',
  'LiveQuizQuestionInput correctOptions': 'the author’s key',
  'CreateLiveQuizInput autoAdvanceSeconds': 'by the author, for everybody',
  'QuestionKeyInput correctOptions': 'the author’s key',
  'ChangeOlympiadKeyInput alsoRight': 'the jury’s key',
  'LiveQuizQuestionInput points': 'by the author, for everybody',
  'LiveQuizQuestionInput seconds': 'by the author, for everybody',
  'CreateOlympiadInput registrationOpensAt': 'by the organizer, for everybody',
  'CreateOlympiadInput registrationClosesAt': 'by the organizer, for everybody',
  'UpdateOlympiadInput registrationOpensAt': 'by the organizer, for everybody',
  'UpdateOlympiadInput registrationClosesAt': 'by the organizer, for everybody',
  'OlympiadStageInput startsAt': 'by the organizer, for everybody',
  'OlympiadStageInput endsAt': 'by the organizer, for everybody',
  'OlympiadStageInput durationMinutes': 'by the organizer, for everybody',
  'OlympiadStageInput freezeAt': 'by the organizer, for everybody',
  'OlympiadStageInput revealAt': 'by the organizer, for everybody',
  'OlympiadProblemInput points': 'by the organizer, for everybody',
  'NoteOlympiadFocusInput seconds':
    'how long the page was left, as the page says; people weigh it, nothing follows from it by itself',
  'TestOptionInput isCorrect': 'the author’s key',
  'TestQuestionInput points': 'by the author, for everybody',
  'MathMoveInput atMs': 'orders the moves of a game; neither score nor coins hang on it',
};

it('nobody tells the graph how good or how fast they were: it is found out by the server', () => {
  const graph = parse(readFileSync(new URL('supergraph.graphql', import.meta.url), 'utf8'));
  const inputs = graph.definitions.filter(
    (one): one is InputObjectTypeDefinitionNode => one.kind === 'InputObjectTypeDefinition',
  );
  const claims = inputs.flatMap(({ name, fields = [] }) =>
    fields.filter((field) => isClaim(field.name.value)).map((field) => `${name.value} ${field.name.value}`),
  );
  expect(claims.sort()).toEqual(Object.keys(known).sort());
});
