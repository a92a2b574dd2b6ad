import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'An address that the caller says is theirs.' })
export class RequestEmailCodeInput {
  @MaxLength(254)
  @Field(() => String, { description: 'The e-mail address.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'Your password; not needed where there is none.' })
  currentPassword: string | null;
}

@InputType({ description: 'The code that came to an address.' })
export class ConfirmEmailInput {
  @MaxLength(254)
  @Field(() => String, { description: 'The address that it came to.' })
  email: string;

  @MaxLength(20)
  @Field(() => String, { description: 'Its six digits.' })
  code: string;
}
