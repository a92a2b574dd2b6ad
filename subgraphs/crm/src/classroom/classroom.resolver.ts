import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { staffMay } from '../staff/rights.service.ts';
import { CrmUser } from '../user/user.type.ts';
import { Classroom } from './classroom.entity.ts';
import {
  AddStudentByPhoneInput,
  AddStudentsToClassroomInput,
  AssignClassroomTeacherInput,
  CreateClassroomInput,
  RemoveStudentFromClassroomInput,
} from './classroom.input.ts';
import {
  addStudentByPhone,
  addStudentsToClassroom,
  assignClassroomTeacher,
  classroomsOfOrganization,
  createClassroom,
  findClassroom,
  removeStudentFromClassroom,
  runsClassroom,
} from './classroom.service.ts';
import { ClassroomConnection, ClassroomStudentConnection } from './classroom.type.ts';
import { studentCounts, studentsOf } from './classroom-student.service.ts';

@Resolver(() => Classroom)
export class ClassroomResolver {
  @Allow(staffMay('PUPILS', { orTeacher: true }))
  @Query(() => Classroom, {
    description: 'A classroom; for those at the desk of its organisation and its teacher. Fails with NOT_FOUND.',
  })
  classroom(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return findClassroom(ctx, id);
  }

  @Allow(staffMay('PUPILS'))
  @Query(() => ClassroomConnection, {
    description: "The organisation's classrooms, by grade and name. For those at its desk.",
  })
  classrooms(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return classroomsOfOrganization(ctx, { first, after });
  }

  @Allow(staffMay('CLASSES'))
  @Mutation(() => Classroom, {
    description:
      'Makes a class with a teacher of the staff. For those at the desk but cashiers. Fails with NOT_FOUND, FORBIDDEN for a teacher who is not confirmed, or ALREADY_EXISTS.',
  })
  createClassroom(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateClassroomInput, { description: 'The class.' }) input: CreateClassroomInput,
  ) {
    return createClassroom(ctx, input);
  }

  @Allow(staffMay('CLASSES'))
  @Mutation(() => Classroom, {
    description:
      'Puts pupils whom the organisation has into one more of its classes; its teacher then sees what they learn. For those at the desk but cashiers. Fails with NOT_FOUND.',
  })
  addStudentsToClassroom(
    @Ctx() ctx: Context,
    @Arg('input', () => AddStudentsToClassroomInput, { description: 'Who joins what.' })
    input: AddStudentsToClassroomInput,
  ) {
    return addStudentsToClassroom(ctx, input);
  }

  @Allow(staffMay('CLASSES'))
  @Mutation(() => Classroom, {
    description:
      'Puts a pupil who is new to the organisation into a class; organisation and teacher then see what they learn, and the guardians are told. For those at the desk but cashiers. Fails with NOT_FOUND or TOO_MANY_ATTEMPTS.',
  })
  addStudentByPhone(
    @Ctx() ctx: Context,
    @Arg('input', () => AddStudentByPhoneInput, { description: 'Who joins what.' }) input: AddStudentByPhoneInput,
  ) {
    return addStudentByPhone(ctx, input);
  }

  @Allow(staffMay('CLASSES'))
  @Mutation(() => Classroom, {
    description:
      'Takes a pupil out of a class. Its teacher, and the organisation, see what they learn no longer unless another class of theirs has them. For those at the desk but cashiers. Fails with NOT_FOUND.',
  })
  removeStudentFromClassroom(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveStudentFromClassroomInput, { description: 'Who leaves what.' })
    input: RemoveStudentFromClassroomInput,
  ) {
    return removeStudentFromClassroom(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => CrmUser, { description: 'Who teaches it.' })
  teacher(@Root() classroom: Classroom) {
    return { id: classroom.teacherId };
  }

  @Allow(staffMay('CLASSES'))
  @Mutation(() => Classroom, {
    description:
      'Gives a class to another teacher of the staff, who sees from now on what its pupils learn; the one before does no longer, unless they teach a pupil elsewhere. For those at the desk but cashiers. Fails with NOT_FOUND, or FORBIDDEN for one who is not confirmed.',
  })
  assignClassroomTeacher(
    @Ctx() ctx: Context,
    @Arg('input', () => AssignClassroomTeacherInput, { description: 'Which class, and to whom.' })
    input: AssignClassroomTeacherInput,
  ) {
    return assignClassroomTeacher(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => CrmUser, { description: 'The school or learning centre it belongs to.' })
  organization(@Root() classroom: Classroom) {
    return { id: classroom.organizationId };
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many pupils it has.' })
  studentCount(@Ctx() ctx: Context, @Root() classroom: Classroom) {
    return ctx.load(studentCounts, classroom.id);
  }

  @Allow(runsClassroom('PUPILS'))
  @FieldResolver(() => ClassroomStudentConnection, {
    nullable: true,
    description: 'Its pupils by name; for its organisation, its teacher and moderators.',
  })
  students(
    @Ctx() ctx: Context,
    @Root() classroom: Classroom,
    @Arg('first', () => Int, { defaultValue: 40, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return studentsOf(ctx, classroom, { first, after });
  }
}
