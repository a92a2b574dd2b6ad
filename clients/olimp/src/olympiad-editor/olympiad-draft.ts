import type {
  CreateOlympiadInput,
  OlympiadAdvanceKind,
  OlympiadLevel,
  OlympiadSubject,
} from '@alif24/client-shared/graphql';
import { dayIn, toField, toInstant } from '@alif24/client-shared/i18n';
import type { DeskOlympiad } from './olympiad-editor.graphql.ts';

/** A stage as it is typed; times by the clock of Tashkent. */
export interface StageDraft {
  key: string;
  level: OlympiadLevel;
  startsAt: string;
  endsAt: string;
  durationMinutes: string;
  freezeAt: string;
  revealAt: string;
  appealDays: string;
  advanceKind: OlympiadAdvanceKind;
  advanceValue: string;
  advanceWithin: OlympiadLevel;
}

export interface OlympiadDraft {
  titles: { uz: string; ru: string; en: string };
  subject: OlympiadSubject;
  grades: number[];
  registrationOpensAt: string;
  registrationClosesAt: string;
  /** In soums. */
  price: string;
  stages: StageDraft[];
}

export const SUBJECTS: readonly OlympiadSubject[] = ['MATHS', 'LOGIC', 'LANGUAGE', 'SCIENCE', 'GENERAL'];
export const LEVELS: readonly OlympiadLevel[] = ['SCHOOL', 'DISTRICT', 'REGION', 'REPUBLIC'];
export const ADVANCES: readonly OlympiadAdvanceKind[] = ['TOP', 'SHARE', 'MIN_POINTS'];
export const MOST_STAGES = 4;

/** A field so many days from now, at a full hour. */
const inDays = (days: number, hour: number): string => `${dayIn(days)}T${String(hour).padStart(2, '0')}:00`;

export function newStage(number: number): StageDraft {
  const day = 14 + (number - 1) * 14;
  return {
    ...{ key: crypto.randomUUID(), level: LEVELS[number - 1] ?? 'REPUBLIC', durationMinutes: '60', appealDays: '3' },
    ...{ startsAt: inDays(day, 9), endsAt: inDays(day, 18), freezeAt: '', revealAt: inDays(day + 2, 12) },
    ...{ advanceKind: 'TOP', advanceValue: '100', advanceWithin: 'REPUBLIC' },
  };
}

export const newOlympiad = (): OlympiadDraft => ({
  ...{ titles: { uz: '', ru: '', en: '' }, subject: 'MATHS', grades: [], price: '0' },
  ...{ registrationOpensAt: inDays(0, 9), registrationClosesAt: inDays(13, 18) },
  stages: [newStage(1)],
});

export const isOlympiadDraft = (value: object): boolean => 'titles' in value && 'stages' in value && 'grades' in value;

export function draftOf({ titles, subject, grades, price, stages, ...times }: DeskOlympiad): OlympiadDraft {
  return {
    ...{ titles: { uz: titles.uz, ru: titles.ru ?? '', en: titles.en ?? '' }, subject, grades: [...grades] },
    registrationOpensAt: toField(times.registrationOpensAt),
    registrationClosesAt: toField(times.registrationClosesAt),
    price: String(BigInt(price) / 100n),
    stages: stages.map((stage) => ({
      ...{ key: stage.id, level: stage.level, durationMinutes: String(stage.durationMinutes) },
      ...{ startsAt: toField(stage.startsAt), endsAt: toField(stage.endsAt) },
      ...{ freezeAt: toField(stage.freezeAt), revealAt: toField(stage.revealAt) },
      appealDays: String(stage.appealDays),
      advanceKind: stage.advance?.kind ?? 'TOP',
      advanceValue: String(stage.advance?.value ?? 100),
      advanceWithin: stage.advance?.within ?? 'REPUBLIC',
    })),
  };
}

const within = (text: string, least: number, most: number): boolean =>
  /^\d{1,12}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** The paths of fields that the server would refuse, as the server names them; empty when it may be sent. */
export function faultsOf(draft: OlympiadDraft): string[] {
  const faults: string[] = [];
  const need = (isFine: boolean, path: string) => {
    if (!isFine) faults.push(path);
  };
  const { registrationOpensAt: opens, registrationClosesAt: closes, stages } = draft;
  need(draft.titles.uz.trim() !== '', 'titles.uz');
  need(draft.grades.length > 0, 'grades');
  need(toInstant(opens) !== null, 'registrationOpensAt');
  need(toInstant(closes) !== null && opens < closes && closes <= (stages[0]?.endsAt ?? ''), 'registrationClosesAt');
  need(within(draft.price, 0, 100_000_000), 'price');
  for (const [n, stage] of stages.entries()) {
    const at = (field: string) => `stages.${n}.${field}`;
    const { startsAt, endsAt, freezeAt, revealAt, durationMinutes } = stage;
    need(toInstant(startsAt) !== null && startsAt >= (stages[n - 1]?.endsAt ?? ''), at('startsAt'));
    need(within(durationMinutes, 5, 360), at('durationMinutes'));
    need(lastsFor(stage), at('endsAt'));
    need(freezeAt === '' || (freezeAt >= startsAt && freezeAt <= endsAt), at('freezeAt'));
    need(revealAt === '' || revealAt >= endsAt, at('revealAt'));
    need(within(stage.appealDays, 0, 30), at('appealDays'));
    const most = stage.advanceKind === 'SHARE' ? 100 : 100_000;
    need(n === stages.length - 1 || within(stage.advanceValue, 1, most), at('advance.value'));
  }
  return faults;
}

function lastsFor({ startsAt, endsAt, durationMinutes }: StageDraft): boolean {
  const [from, until] = [toInstant(startsAt), toInstant(endsAt)];
  if (until === null) return false;
  return from === null || Date.parse(until) - Date.parse(from) >= Number(durationMinutes) * 60_000;
}

/** The draft as the graph takes it; every field has to be fine. */
export function toOlympiadInput(draft: OlympiadDraft): CreateOlympiadInput {
  const { titles, subject, grades, price, stages } = draft;
  const instant = (field: string) => toInstant(field) ?? '';
  return {
    titles: { uz: titles.uz.trim(), ru: titles.ru.trim() || null, en: titles.en.trim() || null },
    ...{ subject, grades, price: String(BigInt(price.trim()) * 100n) },
    registrationOpensAt: instant(draft.registrationOpensAt),
    registrationClosesAt: instant(draft.registrationClosesAt),
    stages: stages.map((stage, n) => ({
      level: stage.level,
      ...{ startsAt: instant(stage.startsAt), endsAt: instant(stage.endsAt) },
      ...{ freezeAt: toInstant(stage.freezeAt), revealAt: toInstant(stage.revealAt) },
      ...{ durationMinutes: Number(stage.durationMinutes), appealDays: Number(stage.appealDays) },
      advance: n === stages.length - 1 ? null : advanceOf(stage),
    })),
  };
}

const advanceOf = ({ advanceKind: kind, advanceValue, advanceWithin }: StageDraft) => ({
  ...{ kind, value: Number(advanceValue), within: kind === 'MIN_POINTS' ? null : advanceWithin },
});
