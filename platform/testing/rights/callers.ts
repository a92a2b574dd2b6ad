import type { AnalystCaller, Caller } from '@alif24/subgraph-shared/auth';
import { demoWorld } from '@alif24/subgraph-shared/server';
import { callerOf } from '../seven-subgraphs.ts';

const { studentIds, classes, organizationIds, parentIdOf, moderatorId, desk, id } = demoWorld(new Date());

/** The pupil whom the table is about is the first of the first class; strangers are of the other school. */
const [mine, theirs] = [0, 15];
const [ours, others] = [classes[0], classes[1]] as const;

/** Who asks, by the letter of their column: capitals belong to the object that is asked for, small letters are strangers to it. */
export const CALLERS: Readonly<Record<string, { who: string; caller: Caller | AnalystCaller | null }>> = {
  A: { who: 'nobody signed in', caller: null },
  P: { who: 'the pupil', caller: callerOf(studentIds[mine] as string, 'STUDENT') },
  G: { who: 'their guardian', caller: callerOf(parentIdOf(mine), 'PARENT') },
  T: { who: 'the teacher of their class', caller: callerOf(ours?.teacherId as string, 'TEACHER') },
  O: { who: 'their school', caller: callerOf(ours?.organizationId as string, 'ORGANIZATION') },
  D: { who: 'a director of it', caller: callerOf(id('rights', 'director'), 'PARENT') },
  E: { who: 'an administrator of it', caller: callerOf(desk[0]?.id as string, 'PARENT') },
  C: { who: 'a cashier of it', caller: callerOf(desk[1]?.id as string, 'PARENT') },
  p: { who: 'a pupil of another school', caller: callerOf(studentIds[theirs] as string, 'STUDENT') },
  g: { who: 'another parent', caller: callerOf(parentIdOf(theirs), 'PARENT') },
  t: { who: 'a teacher of another school', caller: callerOf(others?.teacherId as string, 'TEACHER') },
  o: { who: 'another school', caller: callerOf(organizationIds[1] as string, 'ORGANIZATION') },
  d: { who: 'a director of another school', caller: callerOf(id('rights', 'stranger'), 'PARENT') },
  M: { who: 'a moderator', caller: callerOf(moderatorId, 'MODERATOR') },
  N: {
    who: 'an analyst, by a token for numbers alone',
    caller: { userId: id('rights', 'analyst'), role: 'ANALYST', sessionId: id('rights', 'analyst') },
  },
};

export const COLUMNS = Object.keys(CALLERS).join('');
export const STRANGERS = ['A', 'p', 'g', 't', 'o', 'd'] as const;

export const idOf = (letter: string): string => CALLERS[letter]?.caller?.userId as string;
