import { type Random, seededRandom, seededUuid } from '../utils/index.ts';

/** The school that the demo content shows: the same ids and the same events at every load, ending today. */
export interface DemoWorld {
  today: Date;
  /** Days of activity, the last of which is today. */
  days: number;
  moderatorId: string;
  organizationIds: string[];
  teacherIds: string[];
  /** Who works at the desk of the first school: its administrator and its cashier. */
  desk: Array<{ id: string; organizationId: string; role: 'ADMINISTRATOR' | 'CASHIER' }>;
  classes: DemoClass[];
  /** All pupils, in the order of the classes. */
  studentIds: string[];
  /** One parent for each pupil; siblings share one. */
  parentIdOf: (student: number) => string;
  /** A generator of its own for each user of it, so that loads do not depend on each other's order. */
  random: (seed: string) => Random;
  /** A stable id for the n-th thing of a kind. */
  id: (kind: string, n: number | string) => string;
  /** The instant `days` before today at `hour`:`minute` by the clock of Tashkent; never later than `today`. */
  at: (daysAgo: number, hour: number, minute?: number) => Date;
}

export interface DemoClass {
  /** 0 to 5. */
  index: number;
  organizationId: string;
  teacherId: string;
  grade: number;
  studentIds: string[];
}

const CLASSES = 6;
const STUDENTS_PER_CLASS = 15;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TASHKENT_OFFSET = 5 * HOUR;

/** Describes the demo school as seen at `today`. Pure. */
export function demoWorld(today: Date): DemoWorld {
  const id = (kind: string, n: number | string) => seededUuid(`alif24-demo:${kind}:${n}`);
  const ids = (kind: string, count: number) => Array.from({ length: count }, (_, n) => id(kind, n));
  const organizationIds = ids('organization', 2);
  const teacherIds = ids('teacher', CLASSES);
  const studentIds = ids('student', CLASSES * STUDENTS_PER_CLASS);
  const classes = teacherIds.map((teacherId, index) => ({
    index,
    teacherId,
    organizationId: organizationIds[index % 2] as string,
    grade: 1 + Math.floor((index * 2) / 3),
    studentIds: studentIds.slice(index * STUDENTS_PER_CLASS, (index + 1) * STUDENTS_PER_CLASS),
  }));
  return {
    today,
    days: 42,
    moderatorId: id('moderator', 0),
    organizationIds,
    teacherIds,
    desk: (['ADMINISTRATOR', 'CASHIER'] as const).map((role) => ({
      ...{ id: id('desk', role), organizationId: organizationIds[0] as string, role },
    })),
    classes,
    studentIds,
    // Every tenth pupil is the younger sibling of the one before.
    parentIdOf: (student) => id('parent', student % 10 === 9 ? student - 1 : student),
    random: (seed) => seededRandom(`alif24-demo:${seed}`),
    id,
    at(daysAgo, hour, minute = 0) {
      const midnight = Math.floor((today.getTime() + TASHKENT_OFFSET) / DAY) * DAY - TASHKENT_OFFSET;
      return new Date(Math.min(midnight - daysAgo * DAY + hour * HOUR + minute * 60_000, today.getTime()));
    },
  };
}
