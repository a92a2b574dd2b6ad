import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A teacher who leaves the staff.' })
export class RemoveTeacherInput {
  @Field(() => ID, { description: 'Who.' })
  teacherId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Another teacher on the staff, who takes their classes; needed when they have any.',
  })
  handOverTo?: string | null;
}
