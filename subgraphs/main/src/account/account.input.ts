import { Locale } from '@alif24/subgraph-shared/auth';
import { MaxLength } from 'class-validator';
import { Field, InputType, Int, registerEnumType } from 'type-graphql';

export enum RegistrationRole {
  STUDENT = 'STUDENT',
  PARENT = 'PARENT',
  TEACHER = 'TEACHER',
}

registerEnumType(RegistrationRole, {
  name: 'RegistrationRole',
  description: 'What a person may register as by themselves. Organisations are admitted by a moderator.',
  valuesConfig: {
    STUDENT: { description: 'A pupil.' },
    PARENT: { description: 'A parent or guardian.' },
    TEACHER: { description: 'A teacher; a moderator confirms them.' },
  },
});

@InputType({ description: 'What a new person tells about themselves.' })
export class RegisterInput {
  @MaxLength(500)
  @Field(() => String, {
    nullable: true,
    description: 'The proof of a number or a Telegram account; without one, number and password are needed.',
  })
  ticket: string | null;

  @MaxLength(40)
  @Field(() => String, {
    nullable: true,
    description: 'Uzbek mobile number in any spelling; left out where the ticket tells it.',
  })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description: '8 to 128 characters, not easily guessed; may be left out with a ticket.',
  })
  password: string | null;

  @MaxLength(100)
  @Field(() => String, { description: 'Given name, 1 to 100 letters of one script.' })
  firstName: string;

  @MaxLength(100)
  @Field(() => String, { description: 'Surname, up to 100 letters of one script.' })
  lastName: string;

  @Field(() => RegistrationRole, { description: 'What they join as.' })
  role: RegistrationRole;

  @Field(() => Locale, { defaultValue: Locale.UZ_LATN, description: 'The language they read in.' })
  locale: Locale;

  @Field(() => Int, { nullable: true, description: 'School grade 0 to 11; needed for a pupil, ignored otherwise.' })
  grade: number | null;
}

@InputType({ description: 'Who signs in, by number or e-mail address, and with what.' })
export class LoginInput {
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: 'Uzbek mobile number in any spelling.' })
  phone: string | null;

  @MaxLength(254)
  @Field(() => String, { nullable: true, description: 'E-mail address that they have proven to be theirs.' })
  email: string | null;

  @Field(() => String, { description: 'Their password.' })
  password: string;
}

@InputType({ description: 'What the caller changes about themselves; what is left out stays.' })
export class UpdateProfileInput {
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Given name, 1 to 100 letters of one script.' })
  firstName: string | null;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Surname, up to 100 letters of one script; may be empty.' })
  lastName: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language they read in.' })
  locale: Locale | null;
}
