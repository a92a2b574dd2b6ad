import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, Int, ObjectType } from 'type-graphql';
import { LeadStage } from '../lead/lead.entity.ts';
import { CrmUser } from '../user/user.type.ts';

export const OrganizationStudentConnection = connectionOf(CrmUser, 'OrganizationStudent');
export const OrganizationTeacherConnection = connectionOf(CrmUser, 'OrganizationTeacher');

@Allow(anyone)
@ObjectType({ description: 'How many leads stand at a stage.' })
export class LeadStageCount {
  @Field(() => LeadStage, { description: 'The stage.' })
  stage: LeadStage;

  @Field(() => Int, { description: 'As many as `leads(stage:)` lists.' })
  count: number;
}

@Allow(anyone)
@ObjectType({
  description: 'The figures of an organisation; each is the length of a list. For the organisation alone.',
})
export class OrganizationDashboard {
  @Field(() => [LeadStageCount], { description: 'Every stage in its order, also those where nobody stands.' })
  leadCounts: LeadStageCount[];

  @Field(() => Int, { description: 'Pupils in its classrooms, each once: as many as `organizationStudents` lists.' })
  studentCount: number;

  @Field(() => Int, { description: 'Its classrooms: as many as `classrooms` lists.' })
  classroomCount: number;

  @Field(() => Int, { description: 'Teachers on its staff: as many as `organizationTeachers` lists.' })
  teacherCount: number;
}
