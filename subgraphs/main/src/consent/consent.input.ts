import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ConsentChoiceInput } from './consent.type.ts';

@InputType({ description: 'What a guardian says to one purpose or several; those that are left out stay.' })
export class DecideConsentsInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @MaxLength(40)
  @Field(() => String, { description: 'The version of the text that the guardian read.' })
  textVersion: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @Field(() => [ConsentChoiceInput], { description: 'Each purpose by itself, once.' })
  choices: ConsentChoiceInput[];
}
