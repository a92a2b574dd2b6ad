import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestChild, digestText } from './digest-text.ts';
import { HOME_ACTIVITIES, homeActivity } from './home-activities.ts';
import { ActivityKind } from './week.type.ts';

const letter = (topic: string, title: string) => ({ kind: 'LETTER_PRACTISED' as const, topic, title });
const child = (more: Partial<DigestChild> = {}): DigestChild => ({
  ...{ name: 'Gʻayrat', coins: 10, minutes: 84, learned: [], stuck: [], ...more },
});

describe('the words of the weekly digest', () => {
  it('tell how long, what was learned and where help is welcome, and one thing to do together', () => {
    const learned = [letter('uz-a', 'A'), { kind: 'TEST_FINISHED' as const, topic: 't', title: 'Karra jadvali' }];
    const family = { children: [child({ learned, stuck: [letter('uz-ng', 'Ng')] })], unread: 2, turn: 0 };
    expect(digestText(family, 'UZ_LATN')).toBe(
      [
        'Shu hafta Alif24 da:',
        'Gʻayrat: 84 daqiqa, 10 tanga',
        'Oʻrgandi: A, «Karra jadvali»',
        'Yordam kerak: Ng',
        'Birga 5 daqiqa (Gʻayrat): Uydagi yozuvlardan Ng harfini birga qidiring: qutida, kitobda, koʻchadagi yozuvda. Kim birinchi beshtasini topadi?',
        'Oʻqilmagan xabarlar: 2',
      ].join('\n'),
    );
    expect(digestText(family, 'RU')).toContain('Нужна помощь: Ng');
    expect(digestText(family, 'EN')).toContain('Learned: A, “Karra jadvali”');
    const maths = { kind: 'MATHS_PRACTISED' as const, topic: 'times-tables', title: null };
    expect(digestText({ ...family, children: [child({ stuck: [maths] })] }, 'RU')).toContain('Таблица умножения');
    expect(digestText(family, 'UZ_CYRL')).toContain('Ўрганди: A, «Karra jadvali»');
  });

  it('leave out a topic that has no name, whatever its key', () => {
    const learned = [{ kind: 'GAME_PLAYED' as const, topic: 'toString', title: null }];
    expect(digestText({ children: [child({ learned })], unread: 0, turn: 0 }, 'UZ_CYRL')).not.toContain('Ўрганди');
  });

  it('call a week without learning a rest', () => {
    const family = { children: [child({ coins: 0, minutes: 0 })], unread: 0, turn: 3 };
    expect(digestText(family, 'UZ_LATN')).toContain('Gʻayrat: shu hafta dam oldi');
  });

  const kinds = fc.constantFrom(...Object.values(ActivityKind));
  const topics = fc.array(
    fc.record({
      kind: kinds,
      topic: fc.string({ minLength: 1, maxLength: 60 }),
      title: fc.option(fc.string({ maxLength: 200 }).filter((text) => !text.includes('{{'))),
    }),
    { maxLength: 12 },
  );
  const names = fc.oneof(
    fc.constantFrom('Oʻgʻiloy', 'Gʻayrat', 'Maʼmura', 'Шаҳло'),
    fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }),
  );
  const children = fc.array(
    fc.record({ name: names, coins: fc.nat(9_999), minutes: fc.nat(9_999), learned: topics, stuck: topics }),
    { minLength: 1, maxLength: 12 },
  );
  const locales = fc.constantFrom('UZ_LATN' as const, 'UZ_CYRL' as const, 'RU' as const, 'EN' as const);

  it('are never more than 900 characters, never without the thing to do, and leave names and apostrophes as they are', () => {
    fc.assert(
      fc.property(children, fc.nat(999), fc.nat(300), locales, (some, unread, turn, locale) => {
        const text = digestText({ children: some, unread, turn }, locale);
        expect(text.length).toBeLessThanOrEqual(900);
        expect(text).toMatch(/Birga 5|Бирга 5|Вместе 5|5 minutes together/);
        const first = some[0]?.name as string;
        if (first.length <= 40) expect(text).toContain(first);
        expect(text).not.toContain('{{');
      }),
    );
  });
});

describe('what to do together at home', () => {
  it('is known in three languages, at least twelve of it, with the marks of Uzbek Latin', () => {
    expect(HOME_ACTIVITIES.length).toBeGreaterThanOrEqual(12);
    expect(new Set(HOME_ACTIVITIES.map(({ id }) => id)).size).toBe(HOME_ACTIVITIES.length);
    for (const { id, uz, ru, en } of HOME_ACTIVITIES) {
      expect(uz, id).not.toMatch(/['’‘`]/);
      expect(ru, id).toMatch(/[а-я]/);
      for (const text of [uz, ru, en]) {
        expect(text.length, id).toBeLessThanOrEqual(150);
        expect(text.includes('{{topic}}'), id).toBe(uz.includes('{{topic}}'));
      }
    }
  });

  it('fits what a child is stuck on, and changes from week to week', () => {
    const of = (kind: ActivityKind, topic: string, title: string | null, turn = 0) =>
      homeActivity({ kind, topic, title }, turn).for;
    expect(of(ActivityKind.LETTER_PRACTISED, 'uz-sh', 'Sh')).toBe('LETTERS');
    const skills = { counting: 'COUNTING', 'times-tables': 'TIMES', 'clock-hours': 'MEASURES', 'adding-to-20': 'SUMS' };
    for (const [skill, help] of Object.entries(skills))
      expect(of(ActivityKind.MATHS_PRACTISED, skill, null)).toBe(help);
    expect(of(ActivityKind.STORY_READ, 'uz-laylak', 'Laylak')).toBe('READING');
    expect(of(ActivityKind.LESSON_FINISHED, 'x', 'Fasllar')).toBe('KNOWING');
    expect(homeActivity(null, 0).id).not.toBe(homeActivity(null, 1).id);
  });
});
