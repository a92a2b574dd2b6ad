import { connectionOf } from '@alif24/subgraph-shared/server';
import { CrmUser } from '../user/user.type.ts';
import { Classroom } from './classroom.entity.ts';

export const ClassroomConnection = connectionOf(Classroom, 'Classroom');
export const ClassroomStudentConnection = connectionOf(CrmUser, 'ClassroomStudent');
