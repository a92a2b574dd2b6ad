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
  @MaxLength(40)
  @Field(() => String, { description: 'Uzbek mobile number in any spelling.' })
  phone: string;

  @Field(() => String, { description: '8 to 128 characters.' })
  password: string;

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

@InputType({ description: 'Who signs in, and with what.' })
export class LoginInput {
  @MaxLength(40)
  @Field(() => String, { description: 'Uzbek mobile number in any spelling.' })
  phone: string;

  @Field(() => String, { description: 'Their password.' })
  password: string;
}
