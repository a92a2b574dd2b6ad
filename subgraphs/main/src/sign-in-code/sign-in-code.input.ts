import { Locale } from '@alif24/subgraph-shared/auth';
import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Where to send a code for signing in.' })
export class RequestSignInCodeInput {
  @MaxLength(40)
  @Field(() => String, { description: 'Uzbek mobile number in any spelling.' })
  phone: string;

  @Field(() => Locale, { defaultValue: Locale.UZ_LATN, description: 'The language of the message.' })
  locale: Locale;
}

@InputType({ description: 'The code that came to a phone.' })
export class SignInWithCodeInput {
  @MaxLength(40)
  @Field(() => String, { description: 'The number that it came to, in any spelling.' })
  phone: string;

  @MaxLength(20)
  @Field(() => String, { description: 'Its six digits.' })
  code: string;
}
