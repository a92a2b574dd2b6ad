import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LiveQuiz } from '../live-quiz/live-quiz.entity.ts';
import { LiveQuizTeam } from '../live-quiz/live-quiz.type.ts';
import { LiveQuizPlayer } from '../live-quiz/live-quiz-player.entity.ts';
import { QuestionKind } from '../question/question.ts';
import '../question/question.type.ts';
import { LiveQuizReportMark } from './live-quiz-report.rules.ts';

registerEnumType(LiveQuizReportMark, {
  name: 'LiveQuizReportMark',
  description: 'What became of a question for a player.',
  valuesConfig: {
    RIGHT: { description: 'The answer was right.' },
    WRONG: { description: 'The answer was not right.' },
    GIVEN: { description: 'There is an answer; in a survey none is right or wrong.' },
    MISSED: { description: 'The question was shown and not answered.' },
    NOT_SHOWN: { description: 'The player was not there when it was asked.' },
    SKIPPED: { description: 'The host skipped the question; it counts for nobody.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'How a question of a quiz went; for the host of the quiz.' })
export class LiveQuizReportQuestion {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the quiz, from 1.' })
  number: number;

  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind: QuestionKind;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the section it belongs to, in the language of the quiz; null where it belongs to none.',
  })
  section: string | null;

  @Field(() => String, { description: 'What was asked, in the language of the quiz.' })
  text: string;

  @Field(() => [String], {
    description:
      'What is right, as it is shown: texts of options, of LISTEN names of pictures, a number with its tolerance, all texts that count; empty in a survey.',
  })
  rightAnswer: string[];

  @Field(() => Int, { description: 'Points of a right answer given at once.' })
  points: number;

  @Field(() => Int, { description: 'Seconds it took answers for.' })
  seconds: number;

  @Field(() => Boolean, { description: 'The host skipped it; it counts for nobody.' })
  isSkipped: boolean;

  @Field(() => Int, { description: 'How many players it was shown to.' })
  shownCount: number;

  @Field(() => Int, { description: 'How many answered it.' })
  answeredCount: number;

  @Field(() => Int, { description: 'How many answered it right.' })
  rightCount: number;

  @Field(() => Int, { nullable: true, description: 'Milliseconds an answer took on average; null when there is none.' })
  meanMilliseconds: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'What a player did with a question; for the host of the quiz.' })
export class LiveQuizReportAnswer {
  @Field(() => Int, { description: 'Number of the question, from 1.' })
  number: number;

  @Field(() => LiveQuizReportMark, { description: 'What became of it.' })
  mark: LiveQuizReportMark;

  @Field(() => [String], {
    description:
      'The answer as it was shown: texts of options, of LISTEN names of pictures, the number or the text. Empty without an answer and when it was erased.',
  })
  shown: string[];

  @Field(() => Int, { nullable: true, description: 'Milliseconds from opening to answer; null without an answer.' })
  milliseconds: number | null;

  @Field(() => Int, { description: 'Points it brought.' })
  points: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Milliseconds from when the question was over until an answer came that could not count any more; null when none did.',
  })
  lateMilliseconds: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'What a player did in a quiz; for the host of the quiz.' })
export class LiveQuizReportPlayer {
  @Field(() => LiveQuizPlayer, { description: 'Who it is.' })
  player: LiveQuizPlayer;

  @Field(() => Int, { nullable: true, description: 'Their place, from 1; equal scores share one. Null in a survey.' })
  rank: number | null;

  @Field(() => Int, { description: 'Points of all counted questions.' })
  score: number;

  @Field(() => Int, { description: 'How many counted questions were answered right.' })
  correctCount: number;

  @Field(() => [LiveQuizReportAnswer], { description: 'Question by question, in the order of `questions`.' })
  answers: LiveQuizReportAnswer[];
}

export const LiveQuizReportPlayerConnection = connectionOf(LiveQuizReportPlayer, 'LiveQuizReportPlayer');

@Allow(anyone)
@ObjectType({ description: 'Who answered what in a quiz; for its host and moderators.' })
export class LiveQuizReport {
  @Field(() => LiveQuiz, { description: 'The quiz.' })
  quiz: LiveQuiz;

  @Field(() => [LiveQuizReportQuestion], {
    description: 'The questions that were closed, up to fifty; of homework all of them.',
  })
  questions: LiveQuizReportQuestion[];

  @Field(() => [LiveQuizTeam], {
    description:
      'Its teams with scores and ranks, whether players see a board or not; none when everybody plays alone.',
  })
  teams: LiveQuizTeam[];
}
