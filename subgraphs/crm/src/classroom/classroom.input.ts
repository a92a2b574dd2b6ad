import { PhoneScalar } from '@alif24/subgraph-shared/scalars';
import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A new class.' })
export class CreateClassroomInput {
  @MaxLength(200)
  @Field(() => String, { description: 'What it is called, 1 to 60 characters; unique in the organisation.' })
  name: string;

  @Min(0)
  @Max(11)
  @Field(() => Int, { description: 'School grade, 0 (before school) to 11.' })
  grade: number;

  @Field(() => ID, { description: 'Who teaches it: a teacher on the staff.' })
  teacherId: string;
}

@InputType({ description: 'Pupils of the organisation who join one more of its classes.' })
export class AddStudentsToClassroomInput {
  @Field(() => ID, { description: 'The class.' })
  classroomId: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Field(() => [ID], { description: 'Up to 100 pupils who are in another class of the organisation already.' })
  studentIds: string[];
}

@InputType({ description: 'A pupil who is new to the organisation.' })
export class AddStudentByPhoneInput {
  @Field(() => ID, { description: 'The class they join.' })
  classroomId: string;

  @Field(() => PhoneScalar, {
    description: "The pupil's own number or a guardian's, in any spelling; it must match exactly.",
  })
  phone: string;

  @MaxLength(100)
  @Field(() => String, {
    description: "The pupil's given name, in either script: a guardian may have several children.",
  })
  firstName: string;
}

@InputType({ description: 'A class that gets another teacher.' })
export class AssignClassroomTeacherInput {
  @Field(() => ID, { description: 'The class.' })
  classroomId: string;

  @Field(() => ID, { description: 'A teacher on the staff.' })
  teacherId: string;
}

@InputType({ description: 'A pupil who leaves a class.' })
export class RemoveStudentFromClassroomInput {
  @Field(() => ID, { description: 'The class.' })
  classroomId: string;

  @Field(() => ID, { description: 'The pupil.' })
  studentId: string;
}
