import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'The lesson that a pupil opens.' })
export class OpenLessonInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The lesson.' })
  lessonId: string;
}

@InputType({ description: 'A block that a pupil has gone through.' })
export class CompleteBlockInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The lesson.' })
  lessonId: string;

  @MaxLength(40)
  @Field(() => ID, { description: 'The block.' })
  blockId: string;

  @Field(() => Int, { nullable: true, description: 'The chosen option, counted from 0; needed for a question alone.' })
  answer: number | null;
}
