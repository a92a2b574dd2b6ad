import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A card of a class to print.' })
export class IssueClassCardInput {
  @Field(() => ID, { description: 'The class.' })
  classroomId: string;

  @Min(1)
  @Max(366)
  @Field(() => Int, { defaultValue: 300, description: 'Days until it ends, 1 to 366.' })
  days: number;
}

@InputType({ description: 'The card of a class to take back.' })
export class RevokeClassCardInput {
  @Field(() => ID, { description: 'The class.' })
  classroomId: string;
}

@InputType({ description: 'The card of a class that was scanned.' })
export class OpenClassCardInput {
  @MaxLength(60)
  @Field(() => String, { description: 'What stood behind `#` of its link.' })
  secret: string;
}
