import type { Grade, Skill } from './math-problem.type.ts';

type Row = readonly [id: string, uz: string, ru: string, en: string];

const grade = (number: Grade, rows: readonly Row[]): Skill[] =>
  rows.map(([id, uz, ru, en], at) => ({ id, grade: number, order: at + 1, name: { uz, ru, en } }));

/** All skills in the order in which they are learned. Ids are kept with what pupils did: never change one. */
export const SKILLS: readonly Skill[] = [
  ...grade(1, [
    ['counting', 'Sanash', 'Счёт', 'Counting'],
    ['comparing', 'Taqqoslash', 'Сравнение', 'Comparing'],
    ['adding-to-20', '20 ichida qoʻshish', 'Сложение до 20', 'Adding within 20'],
    ['subtracting-to-20', '20 ichida ayirish', 'Вычитание до 20', 'Subtracting within 20'],
    ['missing-to-20', 'Yashiringan son', 'Спрятанное число', 'The missing number'],
    ['sequences', 'Sonlar qatori', 'Ряды чисел', 'Number rows'],
    ['tens-and-ones', 'Oʻnliklar va birliklar', 'Десятки и единицы', 'Tens and ones'],
    ['clock-hours', 'Soat: butun soatlar', 'Часы: целые часы', 'Clock: whole hours'],
  ]),
  ...grade(2, [
    ['adding-to-100', '100 ichida qoʻshish', 'Сложение до 100', 'Adding within 100'],
    ['subtracting-to-100', '100 ichida ayirish', 'Вычитание до 100', 'Subtracting within 100'],
    ['times-tables', 'Koʻpaytirish jadvali', 'Таблица умножения', 'Times tables'],
    ['dividing', 'Boʻlish', 'Деление', 'Dividing'],
    ['clock-minutes', 'Soat va daqiqalar', 'Часы и минуты', 'Hours and minutes'],
    ['money', 'Pul va qaytim', 'Деньги и сдача', 'Money and change'],
    ['length', 'Uzunlik', 'Длина', 'Length'],
    ['perimeter', 'Perimetr', 'Периметр', 'Perimeter'],
    ['two-steps', 'Ikki amalli masalalar', 'Задачи в два действия', 'Two-step problems'],
  ]),
  ...grade(3, [
    ['place-value', 'Yuzliklar, oʻnliklar, birliklar', 'Разряды числа', 'Place value'],
    ['rounding', 'Yaxlitlash', 'Округление', 'Rounding'],
    ['column-sums', 'Ustun shaklida qoʻshish va ayirish', 'Сложение и вычитание столбиком', 'Column sums'],
    ['multiplying', 'Koʻpaytirish', 'Умножение', 'Multiplying'],
    ['remainders', 'Qoldiqli boʻlish', 'Деление с остатком', 'Remainders'],
    ['fractions', 'Kasrlar', 'Доли и дроби', 'Fractions'],
    ['durations', 'Vaqt oraligʻi', 'Промежутки времени', 'Durations'],
    ['area', 'Yuza', 'Площадь', 'Area'],
    ['order-of-operations', 'Amallar tartibi', 'Порядок действий', 'Order of operations'],
  ]),
  ...grade(4, [
    ['large-sums', 'Koʻp xonali sonlar', 'Многозначные числа', 'Large numbers'],
    ['long-multiplication', 'Koʻp xonali songa koʻpaytirish', 'Умножение столбиком', 'Long multiplication'],
    ['long-division', 'Burchakli boʻlish', 'Деление уголком', 'Long division'],
    ['fraction-sums', 'Kasrlarni qoʻshish', 'Сложение дробей', 'Adding fractions'],
    ['units', 'Oʻlchov birliklari', 'Единицы измерения', 'Units of measure'],
    ['timetable', 'Jadval va yoʻl vaqti', 'Расписание и время в пути', 'Timetables'],
    ['shopping', 'Xarid hisobi', 'Расчёт покупки', 'Shopping'],
    ['rates', 'Tezlik va birlik narx', 'Скорость и цена', 'Rates'],
  ]),
];

export function skillById(id: string): Skill | undefined {
  return SKILLS.find((skill) => skill.id === id);
}
