import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A school or learning centre that a moderator admits.' })
export class AdmitOrganizationInput {
  @MinLength(1)
  @MaxLength(200)
  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  name: string;

  @MaxLength(100)
  @Field(() => String, {
    defaultValue: '',
    description: 'Its region in words; not looked at where its district is given.',
  })
  region: string;

  @MaxLength(7)
  @Field(() => String, { nullable: true, description: 'Code of its district, as `regions` has it.' })
  districtCode: string | null;

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

@InputType({ description: 'In which district an organisation is.' })
export class SetOrganizationDistrictInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Which organisation, when a moderator says it; an organisation speaks for itself.',
  })
  organizationId: string | null;

  @MaxLength(7)
  @Field(() => String, { description: 'Code of its district, as `regions` has it.' })
  districtCode: string;
}
