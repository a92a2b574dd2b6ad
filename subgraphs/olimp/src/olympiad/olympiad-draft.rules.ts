import { badInput, cleanLine } from '@alif24/subgraph-shared/utils';
import type { AdvanceRule } from './advance.rules.ts';
import type { OlympiadStage, Titles } from './olympiad.entity.ts';
import type { CreateOlympiadInput, OlympiadAdvanceInput, OlympiadStageInput } from './olympiad.input.ts';

const MINUTE = 60_000;

type StageDraft = Omit<OlympiadStage, 'id' | 'olympiadId'>;

/** The stages of an olympiad, fit to store. BAD_USER_INPUT, naming the field, for times or rules that do not fit together. */
export function checkStages(input: CreateOlympiadInput): StageDraft[] {
  const { registrationOpensAt, registrationClosesAt, stages } = input;
  if (registrationOpensAt >= registrationClosesAt) {
    throw badInput('Pupils enter before they no longer can.', 'registrationClosesAt');
  }
  const [first] = stages;
  if (first && registrationClosesAt > first.endsAt) {
    throw badInput('Nobody enters after the end of the first stage.', 'registrationClosesAt');
  }
  return stages.map((stage, n) => {
    const at = (field: string) => `stages.${n}.${field}`;
    checkTimes(stage, at, stages[n - 1]);
    const isLast = n === stages.length - 1;
    if (isLast !== !stage.advance) throw badInput('Every stage but the last says who goes on.', at('advance'));
    const { level, startsAt, endsAt, durationMinutes } = stage;
    return {
      ...{ number: n + 1, level, startsAt, endsAt, durationMinutes },
      freezeAt: stage.freezeAt ?? null,
      revealAt: stage.revealAt ?? null,
      appealDays: stage.appealDays,
      advance: stage.advance ? checkAdvance(stage.advance, at) : null,
    };
  });
}

function checkTimes(
  { startsAt, endsAt, durationMinutes, freezeAt, revealAt }: OlympiadStageInput,
  at: (field: string) => string,
  before?: OlympiadStageInput,
) {
  const isWhole = [startsAt, endsAt, freezeAt, revealAt].every((at) => !at || at.getTime() % MINUTE === 0);
  if (!isWhole) throw badInput('The times of a stage are on whole minutes.', at('startsAt'));
  if (before && startsAt < before.endsAt) throw badInput('A stage begins after the one before.', at('startsAt'));
  if (endsAt.getTime() - startsAt.getTime() < durationMinutes * MINUTE) {
    throw badInput('A stage is at least as long as what a child has in it.', at('endsAt'));
  }
  if (freezeAt && (freezeAt < startsAt || freezeAt > endsAt)) {
    throw badInput('The board stops moving within the stage.', at('freezeAt'));
  }
  if (revealAt && revealAt < endsAt) throw badInput('The results are shown after the stage.', at('revealAt'));
}

function checkAdvance({ kind, value, within }: OlympiadAdvanceInput, at: (field: string) => string): AdvanceRule {
  if (kind === 'MIN_POINTS') {
    if (within) throw badInput('Points are counted everywhere alike.', at('advance.within'));
    return { kind, value };
  }
  if (kind === 'SHARE' && value > 100) throw badInput('A share is up to 100 percent.', at('advance.value'));
  return { kind, value, within: within ?? 'REPUBLIC' };
}

/** Titles fit to store. */
export function checkTitles({ titles: { uz, ru, en } }: CreateOlympiadInput): Titles {
  const line = (title: string, language: string) => cleanLine(title, { max: 120, field: `titles.${language}` });
  return { uz: line(uz, 'uz'), ...(ru && { ru: line(ru, 'ru') }), ...(en && { en: line(en, 'en') }) };
}
