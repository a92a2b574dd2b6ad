export { requireWindow, wholePeriods } from './calendar.ts';
export { activity, type Counted, pointsOf } from './points.ts';
export * from './statistics.type.ts';
