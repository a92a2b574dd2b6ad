import { defineSubgraph } from '@alif24/subgraph-shared/server';
import { ClassCardResolver } from './class-card/class-card.resolver.ts';
import { Classroom, ClassroomStudent } from './classroom/classroom.entity.ts';
import { ClassroomResolver } from './classroom/classroom.resolver.ts';
import { loadDemo } from './demo.ts';
import { Lead, LeadMove } from './lead/lead.entity.ts';
import { LeadResolver } from './lead/lead.resolver.ts';
import { CrmMigrations } from './migrations/index.ts';
import { OrganizationTeacher } from './organization/organization.entity.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { endOfInvitations } from './staff/staff.jobs.ts';
import { StaffResolver } from './staff/staff.resolver.ts';
import { CrmStatisticsResolver } from './statistics/statistics.resolver.ts';
import { TuitionResolver } from './tuition/tuition.resolver.ts';
import { personalData } from './user/personal-data.ts';
import { UserResolver } from './user/user.resolver.ts';

export const subgraph = defineSubgraph({
  name: 'crm',
  port: 8003,
  entities: [OrganizationTeacher, Classroom, ClassroomStudent, Lead, LeadMove],
  migrations: CrmMigrations,
  resolvers: [
    CrmStatisticsResolver,
    OrganizationResolver,
    ClassroomResolver,
    ClassCardResolver,
    LeadResolver,
    StaffResolver,
    TuitionResolver,
    UserResolver,
  ],
  jobs: [endOfInvitations],
  personalData,
  demo: loadDemo,
});
