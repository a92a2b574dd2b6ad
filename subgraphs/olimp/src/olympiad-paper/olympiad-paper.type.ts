import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType('OlympiadPaper', {
  description: 'The paper of a grade in a stage, as whoever holds the olympiad sees it: without keys.',
})
export class OlympiadPaperType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'The grade, 0 to 11.' })
  grade: number;

  @Field(() => String, { description: 'Name of the scheme by which it is counted.' })
  scheme: string;

  @Field(() => [String], { description: 'What decides between equals, the first one first.' })
  tieBreakers: string[];
}
