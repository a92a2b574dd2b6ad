import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A number that the caller says is theirs.' })
export class RequestPhoneCodeInput {
  @MaxLength(40)
  @Field(() => String, { description: 'Uzbek mobile number in any spelling.' })
  phone: string;

  @Field(() => String, { nullable: true, description: 'Your password; not needed where there is none.' })
  currentPassword: string | null;
}

@InputType({ description: 'The code that came to the new number.' })
export class ConfirmPhoneInput {
  @MaxLength(40)
  @Field(() => String, { description: 'The number that it came to, in any spelling.' })
  phone: string;

  @MaxLength(20)
  @Field(() => String, { description: 'Its six digits.' })
  code: string;
}
