import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Platform, ScreenUse, UsedMinutes } from '../screen-time/screen-time.type.ts';

export enum ActivityKind {
  LETTER_PRACTISED = 'LETTER_PRACTISED',
  TEST_FINISHED = 'TEST_FINISHED',
  GAME_PLAYED = 'GAME_PLAYED',
  QUIZ_PLAYED = 'QUIZ_PLAYED',
  LESSON_FINISHED = 'LESSON_FINISHED',
  STORY_READ = 'STORY_READ',
  READING_ANALYSED = 'READING_ANALYSED',
  MATHS_PRACTISED = 'MATHS_PRACTISED',
}

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What a pupil finished; it says what the key of its topic names.',
  valuesConfig: {
    LETTER_PRACTISED: { description: 'A first try at a letter; the key is the letter: `uz-sh`.' },
    TEST_FINISHED: { description: 'A test was handed in; the key is the test, right are points.' },
    GAME_PLAYED: { description: 'A round of a game; the key is the game.' },
    QUIZ_PLAYED: { description: 'A live quiz; the key is the quiz.' },
    LESSON_FINISHED: { description: 'A lesson; the key is the lesson, right are questions answered at once.' },
    STORY_READ: { description: 'A story with its questions; the key is the story.' },
    READING_ANALYSED: { description: 'A story was read aloud; the key is the story, right are words.' },
    MATHS_PRACTISED: { description: 'A problem of maths; the key is the skill.' },
  },
});

export enum WeekTopicState {
  LEARNED = 'LEARNED',
  PRACTISED = 'PRACTISED',
  STUCK = 'STUCK',
}

registerEnumType(WeekTopicState, {
  name: 'WeekTopicState',
  description: 'What a week says of a topic.',
  valuesConfig: {
    LEARNED: { description: 'Four of five answers or more were right, or a piece without questions was finished.' },
    PRACTISED: { description: 'It was practised, and nothing can be said yet.' },
    STUCK: { description: 'Less than three of five answers were right: here help is welcome.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'Something a pupil finished: what the claims of a week rest on.' })
export class ActivityEvent {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Platform, { description: 'Where.' })
  platform: `${Platform}`;

  @Field(() => ActivityKind, { description: 'What.' })
  kind: `${ActivityKind}`;

  @Field(() => String, { description: 'Key of the topic; clients word it where there is no title.' })
  topic: string;

  @Field(() => String, {
    nullable: true,
    description: 'What its author called the topic, such as the title of a test.',
  })
  title: string | null;

  @Field(() => Int, { description: 'How much of the total was right.' })
  correct: number;

  @Field(() => Int, { description: 'Answers, points or words in all; 0 where nothing is judged.' })
  total: number;

  @Field(() => Date, { description: 'When it was finished.' })
  at: Date;
}

export const ActivityEventConnection = connectionOf(ActivityEvent, 'ActivityEvent');

@Allow(anyone)
@ObjectType({ description: 'All that a pupil did on one topic in a week.' })
export class WeekTopic {
  rows: ActivityEvent[];

  @Field(() => ActivityKind, { description: 'What was done.' })
  kind: `${ActivityKind}`;

  @Field(() => Platform, { description: 'Where.' })
  platform: `${Platform}`;

  @Field(() => String, { description: 'Key of the topic, the same in every week; clients word it without a title.' })
  topic: string;

  @Field(() => String, { nullable: true, description: 'What its author called the topic.' })
  title: string | null;

  @Field(() => WeekTopicState, { description: 'What the week says of it.' })
  state: `${WeekTopicState}`;

  @Field(() => Boolean, { description: 'The pupil had never done anything on it before this week.' })
  isNew: boolean;

  @Field(() => Int, { description: 'How often it was done.' })
  count: number;

  @Field(() => Int, { description: 'How much was right.' })
  correct: number;

  @Field(() => Int, { description: 'Of how much.' })
  total: number;

  @Field(() => Date, { description: 'When it was done last.' })
  lastAt: Date;
}

@Allow(anyone)
@ObjectType({ description: 'All that a pupil did of one kind in a week.' })
export class WeekCount {
  rows: ActivityEvent[];

  @Field(() => ActivityKind, { description: 'Of what kind.' })
  kind: `${ActivityKind}`;

  @Field(() => Platform, { description: 'Where.' })
  platform: `${Platform}`;

  @Field(() => Int, { description: 'How often.' })
  count: number;

  @Field(() => Int, { description: 'How much was right.' })
  correct: number;

  @Field(() => Int, { description: 'Of how much.' })
  total: number;
}

@Allow(anyone)
@ObjectType({ description: 'Minutes on one site that belong together: no silence in them is longer than ten minutes.' })
export class WeekStretch {
  @Field(() => Platform, { description: 'The site.' })
  platform: `${Platform}`;

  @Field(() => ScreenUse, { description: 'What for.' })
  use: `${ScreenUse}`;

  @Field(() => Date, { description: 'Its first minute.' })
  from: Date;

  @Field(() => Date, { description: 'The end of its last minute.' })
  until: Date;

  @Field(() => Int, { description: 'Minutes of it in which the server heard of the pupil.' })
  minutes: number;
}

@Allow(anyone)
@ObjectType({ description: "One day of a pupil's week." })
export class WeekDay {
  @Field(() => DateScalar, { description: 'The day, in Tashkent.' })
  date: string;

  @Field(() => Int, { description: 'Minutes of learning.' })
  learningMinutes: number;

  @Field(() => Int, { description: 'Minutes of play.' })
  gameMinutes: number;

  @Field(() => Int, { description: 'Minutes in what a teacher led.' })
  classMinutes: number;

  @Field(() => Int, { description: 'How many pieces of learning were finished.' })
  count: number;
}

@Allow(anyone)
@ObjectType({ description: "A pupil's week from Monday to Sunday, by the days of Tashkent." })
export class Week {
  rows: ActivityEvent[];
  studentId: string;

  @Field(() => DateScalar, { description: 'Its Monday.' })
  from: string;

  @Field(() => DateScalar, { description: 'Its Sunday, which belongs to it.' })
  until: string;

  @Directive('@listSize(assumedSize: 30)')
  @Field(() => [WeekTopic], { description: 'Every topic, done last first; a hundred at most.' })
  topics: WeekTopic[];

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [WeekTopic], { description: 'What was learned, new topics first; twenty at most.' })
  learned: WeekTopic[];

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [WeekTopic], { description: 'Where it stuck, the hardest first; ten at most.' })
  stuck: WeekTopic[];

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [WeekCount], { description: 'How much of each kind, the most first.' })
  counts: WeekCount[];

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [UsedMinutes], { description: 'Minutes by site and use, the most first.' })
  minutes: UsedMinutes[];

  @Field(() => Int, { description: 'Minutes of all sites together.' })
  totalMinutes: number;

  @Directive('@listSize(assumedSize: 7)')
  @Field(() => [WeekDay], { description: 'The seven days, Monday first.' })
  days: WeekDay[];
}
