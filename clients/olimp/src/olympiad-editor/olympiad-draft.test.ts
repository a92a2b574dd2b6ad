import { toField, toInstant } from '@alif24/client-shared/i18n';
import { describe, expect, it } from 'vitest';
import { missingLater, nextStepOf } from './next-step.ts';
import { faultsOf, newOlympiad, newStage, type OlympiadDraft, toOlympiadInput } from './olympiad-draft.ts';

const draft = (more: Partial<OlympiadDraft> = {}): OlympiadDraft => ({
  ...newOlympiad(),
  ...{ titles: { uz: ' Bilimdon ', ru: '', en: '' }, grades: [3] },
  ...more,
});
const stages = (...changes: object[]) => changes.map((change, n) => ({ ...newStage(n + 1), ...change }));

describe('a draft of an olympiad', () => {
  it('may be sent as it is proposed, once it has a name and a grade', () => {
    expect(faultsOf(newOlympiad())).toEqual(['titles.uz', 'grades']);
    expect(faultsOf(draft({ stages: stages({}, {}, {}) }))).toEqual([]);
    const input = toOlympiadInput(draft({ price: '25000', stages: stages({}, {}) }));
    expect(input).toMatchObject({
      ...{ titles: { uz: 'Bilimdon', ru: null, en: null }, price: '2500000' },
      stages: [{ advance: { kind: 'TOP', value: 100, within: 'REPUBLIC' }, freezeAt: null }, { advance: null }],
    });
  });

  it.each<[string, object[], string]>([
    ['a stage that begins before the one before ends', [{}, { startsAt: newStage(1).startsAt }], 'stages.1.startsAt'],
    [
      'a stage shorter than what a child has',
      [{ durationMinutes: '360', endsAt: newStage(1).startsAt }],
      'stages.0.endsAt',
    ],
    ['a board that stops outside', [{ freezeAt: newStage(2).startsAt }], 'stages.0.freezeAt'],
    ['results before the end', [{ revealAt: newStage(1).startsAt }], 'stages.0.revealAt'],
    ['no time for a child', [{ durationMinutes: '4' }], 'stages.0.durationMinutes'],
    ['too many days', [{ appealDays: '31' }], 'stages.0.appealDays'],
    ['more than all', [{ advanceKind: 'SHARE', advanceValue: '101' }, {}], 'stages.0.advance.value'],
  ])('names the field as the server does: %s', (_name, changes, field) => {
    expect(faultsOf(draft({ stages: stages(...changes) }))).toContain(field);
  });

  it('takes times by the clock of Tashkent, whatever that of the device shows', () => {
    expect(toInstant('2026-12-01T09:00')).toBe('2026-12-01T04:00:00.000Z');
    expect(toField('2026-12-01T20:30:00.000Z')).toBe('2026-12-02T01:30');
    expect([toInstant(''), toInstant('2026-13-01T00:00'), toField(null)]).toEqual([null, null, '']);
  });
});

describe('the next step', () => {
  const stage = (startsAt: number, endsAt: number, number = 1) => ({
    ...{ id: `${number}`, number, level: 'SCHOOL' as const },
    ...{ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() },
  });
  const both = [stage(10, 20), stage(30, 40, 2)];
  const step = (
    state: 'DRAFT' | 'OPEN' | 'RUNNING' | 'FINAL',
    now: number,
    ...reasons: Array<'NO_PAPER' | 'UNFIT_PAPER' | 'BEGUN'>
  ) =>
    nextStepOf(
      {
        state,
        stages: both,
        desk: { obstacles: reasons.map((reason) => ({ reason, grades: [] })), untranslated: [], entryCounts: [] },
      },
      now,
    );
  it('follows from what is in the way, and from the clock', () => {
    expect([step('DRAFT', 0, 'NO_PAPER'), step('DRAFT', 0, 'UNFIT_PAPER')]).toEqual(['papers', 'papers']);
    expect(step('DRAFT', 0, 'NO_PAPER', 'BEGUN')).toBe('dates');
    expect([step('DRAFT', 0), step('OPEN', 0)]).toEqual(['open', 'begins']);
    expect([15, 25, 35, 45].map((now) => step('RUNNING', now))).toEqual(['runs', 'between', 'runs', 'results']);
    expect(step('FINAL', 45)).toBe('done');
  });
});

describe('papers of later stages', () => {
  it('are missing of the grades that have none, and those of the first stage are another matter', () => {
    const stage = (number: number) => ({
      ...{ id: String(number), number, level: 'SCHOOL' as const, durationMinutes: 60 },
      ...{ startsAt: '2026-12-01T04:00:00Z', endsAt: '2026-12-01T06:00:00Z', freezeAt: null, revealAt: null },
      ...{ appealDays: 3, advance: null },
    });
    const paper = (grade: number) => ({ id: `${grade}`, grade, scheme: 'SUM', problemCount: 1, isFull: true });
    const desk = (id: string, ...grades: number[]) => ({
      ...{ stage: { id }, gradesToWrite: [], unplacedCount: 0, gradeWindows: [], papers: grades.map(paper) },
    });
    const olympiad = { stages: [1, 2, 3].map(stage), grades: [3, 4] };
    const missing = missingLater(olympiad, { stages: [desk('1'), desk('2', 3), desk('3', 3, 4)] });
    expect(missing).toMatchObject([{ number: 2, grades: [4] }]);
  });
});
