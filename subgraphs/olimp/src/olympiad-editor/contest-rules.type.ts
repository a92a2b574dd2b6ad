import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum OlympiadPenalty {
  NONE = 'NONE',
  QUARTER = 'QUARTER',
  ONE = 'ONE',
}

registerEnumType(OlympiadPenalty, {
  name: 'OlympiadPenalty',
  description: 'What a wrong answer costs; an empty one never costs anything.',
  valuesConfig: {
    NONE: { description: 'Nothing.' },
    QUARTER: { description: 'A quarter of the points of the problem.' },
    ONE: { description: 'One point.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'How many problems of so many points a scheme takes.' })
export class OlympiadSchemeClass {
  @Field(() => Int, { description: 'Points of a right answer.' })
  points: number;

  @Field(() => Int, { description: 'How many such problems a paper has.' })
  count: number;
}

@Allow(anyone)
@ObjectType({ description: 'A scheme by which papers are counted.' })
export class OlympiadScheme {
  @Field(() => String, { description: 'Its name, as a paper has it.' })
  name: string;

  @Field(() => [OlympiadSchemeClass], { description: 'The problems it takes; empty where any paper will do.' })
  classes: OlympiadSchemeClass[];

  @Field(() => Int, { description: 'Points that everybody has before they begin.' })
  start: number;

  @Field(() => OlympiadPenalty, { description: 'What a wrong answer costs.' })
  penalty: `${OlympiadPenalty}`;

  @Field(() => Int, {
    nullable: true,
    description: 'The most a paper can come to, in points; null where that depends on the paper.',
  })
  most: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'What an organizer may choose from for a paper.' })
export class OlympiadRules {
  @Field(() => [OlympiadScheme], { description: 'The schemes.' })
  schemes: OlympiadScheme[];

  @Field(() => [String], { description: 'Names of what may decide between equals.' })
  tieBreakers: string[];
}
