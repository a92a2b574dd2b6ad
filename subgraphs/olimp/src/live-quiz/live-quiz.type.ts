import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, Int, ObjectType } from 'type-graphql';
import { LiveQuiz } from './live-quiz.entity.ts';
import { LiveQuizAnswer, LiveQuizPlayer } from './live-quiz-player.entity.ts';
import { LiveQuizQuestion } from './live-quiz-question.type.ts';

export const LiveQuizConnection = connectionOf(LiveQuiz, 'LiveQuiz');

@Allow(anyone)
@ObjectType({ description: 'A player with their place among all players, counted over the closed questions.' })
export class LiveQuizLeaderboardEntry {
  @Field(() => Int, {
    description: 'From 1; equal scores share a rank and the next rank comes after them. 0 where ranks are not shown.',
  })
  rank: number;

  @Field(() => LiveQuizPlayer, { description: 'Who it is.' })
  player: LiveQuizPlayer;

  @Field(() => Int, { description: 'Points of all closed questions, never below 0.' })
  score: number;

  @Field(() => Int, { description: 'How many closed questions were answered right.' })
  correctCount: number;

  @Field(() => Int, { description: 'Ranks climbed with the last closed question; below 0 when lost.' })
  change: number;
}

@Allow(anyone)
@ObjectType({ description: 'One of the teams of a live quiz.' })
export class LiveQuizTeam {
  @Field(() => Int, { description: 'Its index, from 0.' })
  index: number;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => Int, { description: 'How many play in it.' })
  memberCount: number;

  @Field(() => Int, {
    description:
      'For each closed question the mean of the members to whom it was shown, rounded in all; 0 while no board is shown.',
  })
  score: number;

  @Field(() => Int, { description: 'From 1, equal scores share a rank; 0 while no board is shown.' })
  rank: number;
}

@Allow(anyone)
@ObjectType({ description: 'Everybody who shares one of the first three ranks of a quiz that is over.' })
export class LiveQuizPodiumStep {
  @Field(() => Int, { description: 'From 1 to 3.' })
  rank: number;

  @Field(() => Int, { description: 'The points of each of them, above 0.' })
  score: number;

  @Field(() => Int, { description: 'How many share it.' })
  playerCount: number;

  @Field(() => [LiveQuizPlayer], { description: 'Up to twelve of them.' })
  players: LiveQuizPlayer[];
}

@Allow(anyone)
@ObjectType({ description: 'The best players of a live quiz; open to whoever knows its id.' })
export class LiveQuizLeaderboard {
  @Field(() => Int, {
    description: "The quiz's number of this state; of two boards the one with the higher number is newer.",
  })
  sequence: number;

  @Field(() => LiveQuiz, { description: 'The quiz it belongs to.' })
  quiz: LiveQuiz;

  @Field(() => [LiveQuizLeaderboardEntry], { description: 'Best first, at most as many as were asked for.' })
  entries: LiveQuizLeaderboardEntry[];

  @Field(() => LiveQuizLeaderboardEntry, {
    nullable: true,
    description: 'Who climbed most with the last closed question; null when nobody climbed.',
  })
  topMover: LiveQuizLeaderboardEntry | null;
}

@Allow(anyone)
@ObjectType({ description: "A player's own place in a live quiz; for that player alone." })
export class LiveQuizStanding {
  @Field(() => Int, {
    description: "The quiz's number of this state; of two standings the one with the higher number is newer.",
  })
  sequence: number;

  @Field(() => Int, { description: 'How many questions are counted in it; those skipped and not answered too.' })
  countedCount: number;

  @Field(() => Boolean, {
    description:
      'The question that was opened last was shown to them: they were heard of while it was open. False for who came after it.',
  })
  wasShown: boolean;

  @Field(() => LiveQuizLeaderboardEntry, { description: 'The player with rank and score.' })
  entry: LiveQuizLeaderboardEntry;

  @Field(() => [LiveQuizLeaderboardEntry], {
    description: 'The player, up to two before and up to two after, best first.',
  })
  neighbours: LiveQuizLeaderboardEntry[];

  @Field(() => LiveQuizAnswer, {
    nullable: true,
    description: 'Their answer to the question that was opened last; null when they gave none.',
  })
  answer: LiveQuizAnswer | null;

  @Field(() => LiveQuizTeam, { nullable: true, description: 'Their team; null without teams.' })
  team: LiveQuizTeam | null;
}

@Allow(anyone)
@ObjectType({ description: 'What a player gets for joining.' })
export class JoinedLiveQuiz {
  @Field(() => LiveQuiz, { description: 'The quiz as it stands.' })
  quiz: LiveQuiz;

  @Field(() => LiveQuizPlayer, { description: 'Who they are in it; the same again for an account that joined before.' })
  player: LiveQuizPlayer;

  @Field(() => String, {
    nullable: true,
    description:
      'Secret with which a player without an account answers and comes back; shown to nobody else. Null for accounts.',
  })
  playerToken: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Six letters and digits with which a player without an account comes back on another device; shown when they join, and again to the same `joinKey`. Null otherwise.',
  })
  resumeCode: string | null;
}

@Allow(anyone)
@ObjectType({ description: 'What sending several players out at once came to; for the host alone.' })
export class RemovedLiveQuizPlayers {
  @Field(() => LiveQuiz, { description: 'The quiz as it then stands.' })
  quiz: LiveQuiz;

  @Field(() => Int, { description: 'How many were sent out; 0 where nobody had come within the last minute.' })
  removedCount: number;
}

@Allow(anyone)
@ObjectType({ description: 'How long the way between a player and the server takes.' })
export class LiveQuizDelay {
  @Field(() => String, { description: 'Send it back at once: the time until it is here is one round trip.' })
  echo: string;

  @Field(() => Int, {
    description: 'Milliseconds taken off the time of an answer: half of the mean of the last three, at most 250.',
  })
  milliseconds: number;
}

@Allow(anyone)
@ObjectType({ description: 'A question of homework that is over, and what a player answered; for that player alone.' })
export class LiveQuizReview {
  @Field(() => LiveQuizQuestion, { description: 'The question with what is right.' })
  question: LiveQuizQuestion;

  @Field(() => LiveQuizAnswer, { nullable: true, description: 'Their answer; null when they gave none.' })
  answer: LiveQuizAnswer | null;
}

@Allow(anyone)
@ObjectType({ description: 'Where a player is in homework; for that player alone.' })
export class LiveQuizTurn {
  @Field(() => LiveQuiz, { description: 'The quiz.' })
  quiz: LiveQuiz;

  @Field(() => Int, { description: 'Number of their question, from 1; 0 before the first.' })
  number: number;

  @Field(() => Boolean, { description: 'All questions are answered, or the time for them is over.' })
  isDone: boolean;

  @Field(() => LiveQuizAnswer, {
    nullable: true,
    description: 'Their answer to this question; null when they gave none.',
  })
  answer: LiveQuizAnswer | null;
}
