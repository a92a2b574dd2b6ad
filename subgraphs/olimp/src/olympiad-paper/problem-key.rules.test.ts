import { describe, expect, it } from 'vitest';
import { QuestionKind } from '../question/question.ts';
import { checkProblemKey, isRightIn } from './problem-key.rules.ts';

const key = (kind: `${QuestionKind}`, correctOptions: number[], more: object = {}) => ({
  ...{ kind: QuestionKind[kind], optionCount: 4, correctOptions, number: null, accepted: [], ...more },
});
const chosen = (...options: number[]) => ({ options, number: null, text: null });
const also = (...alsoRight: number[]) => ({ isVoid: false, alsoRight });

describe('the key of a problem', () => {
  it('may have another option that counts beside the right one', () => {
    const checked = checkProblemKey(key('SINGLE', [1]), also(3), 'keys');
    expect([0, 1, 2, 3].map((option) => isRightIn(checked, chosen(option)))).toEqual([false, true, false, true]);
    const listened = checkProblemKey(key('LISTEN', [0]), also(2), 'keys');
    expect(isRightIn(listened, chosen(2))).toBe(true);
    const either = checkProblemKey(key('TRUE_FALSE', [0]), also(1), 'keys');
    expect([0, 1].map((option) => isRightIn(either, chosen(option)))).toEqual([true, true]);
  });

  it('of several right options may have some that are chosen or left, and all the others still count', () => {
    const checked = checkProblemKey(key('MULTIPLE', [0, 2]), also(3), 'keys');
    expect(isRightIn(checked, chosen(0, 2))).toBe(true);
    expect(isRightIn(checked, chosen(0, 2, 3))).toBe(true);
    expect(isRightIn(checked, chosen(0, 3))).toBe(false);
    expect(isRightIn(checked, chosen(0, 1, 2))).toBe(false);
    expect(isRightIn(checked, chosen(3))).toBe(false);
  });

  it('is as it was where nothing counts beside it', () => {
    const plain = key('SINGLE', [1]);
    expect(checkProblemKey(plain, also(), 'keys')).toEqual(plain);
    expect(checkProblemKey(plain, { isVoid: true, alsoRight: [] }, 'keys')).toEqual({ ...plain, isVoid: true });
  });

  it('names no option that there is not, that is right already, twice, or of a kind that has none to choose', () => {
    for (const options of [[4], [-1], [1], [2, 2], [0.5]]) {
      expect(() => checkProblemKey(key('SINGLE', [1]), also(...options), 'keys')).toThrow(/another option/);
    }
    expect(() => checkProblemKey(key('ORDER', [3, 2, 1, 0]), also(0), 'keys')).toThrow(/no options/);
    const number = key('NUMBER', [], { optionCount: 0, number: { value: '5', tolerance: '0' } });
    expect(() => checkProblemKey(number, also(0), 'keys')).toThrow(/no options/);
  });
});
