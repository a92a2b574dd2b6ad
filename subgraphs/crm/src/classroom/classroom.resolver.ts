import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CrmUser } from '../user/user.type.ts';
import { Classroom } from './classroom.entity.ts';
import {
  AddStudentByPhoneInput,
  AddStudentsToClassroomInput,
  CreateClassroomInput,
  RemoveStudentFromClassroomInput,
} from './classroom.input.ts';
import {
  addStudentByPhone,
  addStudentsToClassroom,
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
  @Allow(role('ORGANIZATION', 'TEACHER'))
  @Query(() => Classroom, { description: 'A classroom; for its organisation and its teacher. Fails with NOT_FOUND.' })
  classroom(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return findClassroom(ctx, id);
  }

  @Allow(role('ORGANIZATION'))
  @Query(() => ClassroomConnection, { description: "The calling organisation's classrooms, by grade and name." })
  classrooms(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return classroomsOfOrganization(ctx, { first, after });
  }

  @Allow(role('ORGANIZATION'))
  @Mutation(() => Classroom, {
    description:
      'Makes a class with a teacher of the staff. For organisations. Fails with NOT_FOUND or ALREADY_EXISTS.',
  })
  createClassroom(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateClassroomInput, { description: 'The class.' }) input: CreateClassroomInput,
  ) {
    return createClassroom(ctx, input);
  }

  @Allow(role('ORGANIZATION'))
  @Mutation(() => Classroom, {
    description:
      'Puts pupils whom the organisation has into one more of its classes; its teacher then sees what they learn. For organisations. Fails with NOT_FOUND.',
  })
  addStudentsToClassroom(
    @Ctx() ctx: Context,
    @Arg('input', () => AddStudentsToClassroomInput, { description: 'Who joins what.' })
    input: AddStudentsToClassroomInput,
  ) {
    return addStudentsToClassroom(ctx, input);
  }

  @Allow(role('ORGANIZATION'))
  @Mutation(() => Classroom, {
    description:
      'Puts a pupil who is new to the organisation into a class; organisation and teacher then see what they learn, and the guardians are told. For organisations. Fails with NOT_FOUND or TOO_MANY_ATTEMPTS.',
  })
  addStudentByPhone(
    @Ctx() ctx: Context,
    @Arg('input', () => AddStudentByPhoneInput, { description: 'Who joins what.' }) input: AddStudentByPhoneInput,
  ) {
    return addStudentByPhone(ctx, input);
  }

  @Allow(role('ORGANIZATION'))
  @Mutation(() => Classroom, {
    description:
      'Takes a pupil out of a class. Its teacher, and the organisation, see what they learn no longer unless another class of theirs has them. For organisations. Fails with NOT_FOUND.',
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

  @Allow(runsClassroom)
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
