import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A school or learning centre that a moderator admits.' })
export class AdmitOrganizationInput {
  @MinLength(1)
  @MaxLength(200)
  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  name: string;

  @MaxLength(100)
  @Field(() => String, { defaultValue: '', description: 'Region of Uzbekistan.' })
  region: string;

  @MaxLength(40)
  @Field(() => String, { description: 'Uzbek mobile number of its director, in any spelling; it signs in with it.' })
  phone: string;

  @Field(() => String, { description: 'Its first password, 8 to 128 characters.' })
  password: string;
}

@InputType({ description: 'A person whom a moderator confirms as a teacher.' })
export class ApproveTeacherInput {
  @Field(() => ID, { description: 'Whom to confirm.' })
  teacherId: string;
}
