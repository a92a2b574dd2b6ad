import { Locale } from '@alif24/subgraph-shared/auth';
import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A new password for the caller.' })
export class ChangePasswordInput {
  @Field(() => String, { nullable: true, description: 'The one so far; not needed where there is none yet.' })
  currentPassword: string | null;

  @Field(() => String, { description: '8 to 128 characters, not easily guessed.' })
  newPassword: string;
}

@InputType({ description: 'Who has forgotten their password: a phone number or an e-mail address.' })
export class RequestPasswordResetInput {
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Number to send a code to, in any spelling.' })
  phone: string | null;

  @MaxLength(254)
  @Field(() => String, { nullable: true, description: 'Address to send a link to.' })
  email: string | null;

  @Field(() => Locale, { defaultValue: Locale.UZ_LATN, description: 'The language of the message.' })
  locale: Locale;
}

@InputType({
  description: 'A new password, and the proof that one may set it: number and code, or the token of a link.',
})
export class ResetPasswordInput {
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'The number that the code came to.' })
  phone: string | null;

  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'The code.' })
  code: string | null;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'The token out of the link.' })
  token: string | null;

  @Field(() => String, { description: '8 to 128 characters, not easily guessed.' })
  newPassword: string;
}
