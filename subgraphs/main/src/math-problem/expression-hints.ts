import { evaluate, firstStep, isNested, lastStep, write } from './expression.ts';
import type { Expression, Operation, Wording } from './math-problem.type.ts';
import { inAll, numeral } from './wording.ts';

const IDEAS: Record<Operation, Wording> = {
  '+': {
    uz: 'Bu yerda qoʻshamiz: avval birliklarni, keyin oʻnliklarni.',
    ru: 'Здесь складываем: сначала единицы, потом десятки.',
    en: 'Here we add: the ones first, then the tens.',
  },
  '−': {
    uz: 'Bu yerda ayiramiz. Raqam yetmasa, qoʻshni xonadan bitta oʻnlik qarz ol.',
    ru: 'Здесь вычитаем. Если не хватает, займи десяток у соседнего разряда.',
    en: 'Here we subtract. If there is not enough, borrow a ten from the place next to it.',
  },
  '×': {
    uz: 'Teng guruhlar bor — koʻpaytiramiz.',
    ru: 'Есть равные группы — умножаем.',
    en: 'There are equal groups, so we multiply.',
  },
  ':': {
    uz: 'Teng qismlarga boʻlamiz. Koʻpaytirish jadvali yordam beradi.',
    ru: 'Делим на равные части. Поможет таблица умножения.',
    en: 'We share into equal parts. The times table helps.',
  },
  mod: {
    uz: 'Boʻlamiz va oxirida nima ortib qolganini qaraymiz.',
    ru: 'Делим и смотрим, что останется в конце.',
    en: 'We divide and see what is left over in the end.',
  },
  up: {
    uz: 'Boʻlamiz. Ortib qolgani uchun ham joy kerak.',
    ru: 'Делим. Для остатка тоже нужно место.',
    en: 'We divide. What is left over needs a place too.',
  },
};

/** Sums of small numbers have no columns yet. */
const SMALL: Partial<Record<Operation, Wording>> = {
  '+': {
    uz: 'Bu yerda qoʻshamiz: katta sondan boshlab oldinga sana.',
    ru: 'Здесь складываем: считай вперёд от большего числа.',
    en: 'Here we add: count on from the larger number.',
  },
  '−': {
    uz: 'Bu yerda ayiramiz: birinchi sondan orqaga sana.',
    ru: 'Здесь вычитаем: считай назад от первого числа.',
    en: 'Here we subtract: count back from the first number.',
  },
};

const TWO_STEPS: Wording = {
  uz: 'Bu yerda ikki amal bor. Avval birinchisini bajar.',
  ru: 'Здесь два действия. Сначала выполни первое.',
  en: 'There are two steps here. Do the first one first.',
};

/** What kind of work it is; no numbers. */
export function ideaOf(expression: Expression): Wording {
  const last = lastStep(expression);
  if (!last) throw new RangeError('A template without an expression needs its own guidance');
  const isSmall = last.left <= 20 && last.right <= 10;
  return isNested(expression) ? TWO_STEPS : (isSmall && SMALL[last.operation]) || IDEAS[last.operation];
}

/** One step of the way: the first of two, or a split into easier numbers. All that is said is worked out. */
export function stepOf(expression: Expression, isWhole = false): Wording {
  const first = firstStep(expression);
  if (first === undefined || typeof first === 'number') throw new RangeError('Nothing to work out');
  if (isNested(expression) && !isWhole) {
    return inAll((language) => {
      const done = `${write(first, language)} = ${numeral(evaluate(first), language)}`;
      return {
        uz: `Birinchi amal: ${done}. Endi ikkinchisini bajar.`,
        ru: `Первое действие: ${done}. Теперь второе.`,
        en: `First step: ${done}. Now the second one.`,
      }[language];
    });
  }
  const [a, b] = [evaluate(first.left), evaluate(first.right)];
  if (first.operation === '+') return addInParts(a, b);
  if (first.operation === '−') return subtractInParts(a, b);
  return first.operation === '×' ? multiplyInParts(a, b) : divideByTable(a, b);
}

/** The highest place of a number: 40 of 47, 300 of 325. */
const highest = (value: number) => Number(String(value)[0]) * 10 ** (String(value).length - 1);

function split(a: number, b: number, sign: '+' | '−'): [part: number, rest: number] {
  const ones = a % 10;
  const toTen = sign === '+' ? 10 - ones : ones;
  if (b < 10) return ones > 0 && toTen < b ? [toTen, b - toTen] : [b - 1, 1];
  const part = highest(b);
  return part === b ? [b - 10 ** (String(b).length - 1), 10 ** (String(b).length - 1)] : [part, b - part];
}

function addInParts(a: number, b: number): Wording {
  const [large, small] = a >= b ? [a, b] : [b, a];
  const [part, rest] = split(large, small, '+');
  if (part < 1 || rest < 1) {
    return {
      uz: `${numeral(large)} dan oldinga sana: qadamlar soni — ${numeral(small)}.`,
      ru: `Считай вперёд от ${numeral(large)}, шагов: ${numeral(small)}.`,
      en: `Count on from ${numeral(large)}, steps: ${numeral(small)}.`,
    };
  }
  const done = `${numeral(large)} + ${numeral(part)} = ${numeral(large + part)}`;
  return {
    uz: `Boʻlib qoʻsh: ${done}. Endi yana ${numeral(rest)} ni qoʻsh.`,
    ru: `Прибавляй по частям: ${done}. Теперь прибавь ещё ${numeral(rest)}.`,
    en: `Add in parts: ${done}. Now add ${numeral(rest)} more.`,
  };
}

function subtractInParts(a: number, b: number): Wording {
  const [part, rest] = split(a, b, '−');
  if (part < 1 || rest < 1) {
    return {
      uz: `${numeral(a)} dan orqaga sana: qadamlar soni — ${numeral(b)}.`,
      ru: `Считай назад от ${numeral(a)}, шагов: ${numeral(b)}.`,
      en: `Count back from ${numeral(a)}, steps: ${numeral(b)}.`,
    };
  }
  const done = `${numeral(a)} − ${numeral(part)} = ${numeral(a - part)}`;
  return {
    uz: `Boʻlib ayir: ${done}. Endi yana ${numeral(rest)} ni ayir.`,
    ru: `Вычитай по частям: ${done}. Теперь вычти ещё ${numeral(rest)}.`,
    en: `Subtract in parts: ${done}. Now subtract ${numeral(rest)} more.`,
  };
}

function multiplyInParts(a: number, b: number): Wording {
  // The factor with more places is split by its places, a bare table fact by the fact before it.
  const [large, small] = a >= b ? [a, b] : [b, a];
  const part = large >= 10 && large !== highest(large) ? highest(large) : undefined;
  const [first, second] = part ? [part, large - part] : [large, large];
  const done = part
    ? `${numeral(first)} × ${numeral(small)} = ${numeral(first * small)}`
    : `${numeral(large)} × ${numeral(small - 1)} = ${numeral(large * (small - 1))}`;
  if (!part) {
    return {
      uz: `Eslab koʻr: ${done}. Endi yana bitta ${numeral(second)} ni qoʻsh.`,
      ru: `Вспомни: ${done}. Теперь прибавь ещё одно число ${numeral(second)}.`,
      en: `Remember: ${done}. Now add one more ${numeral(second)}.`,
    };
  }
  const other = `${numeral(second)} × ${numeral(small)}`;
  return {
    uz: `Qismlarga ajrat: ${done}. Endi ${other} ni top va ikkalasini qoʻsh.`,
    ru: `Разбей на части: ${done}. Теперь найди ${other} и сложи.`,
    en: `Split it: ${done}. Now find ${other} and add the two.`,
  };
}

function divideByTable(a: number, b: number): Wording {
  const whole = b * Math.floor(a / b);
  if (whole === a) {
    return inAll(
      (language) =>
        ({
          uz: `Qaysi sonni ${numeral(b)} ga koʻpaytirsak, ${numeral(a)} chiqadi? □ × ${numeral(b)} = ${numeral(a)}`,
          ru: `Какое число умножить на ${numeral(b)}, чтобы получить ${numeral(a)}? □ × ${numeral(b)} = ${numeral(a)}`,
          en: `Which number times ${numeral(b)} makes ${numeral(a)}? □ × ${numeral(b)} = ${numeral(a)}`,
        })[language],
    );
  }
  const done = `${numeral(b)} × ${numeral(whole / b)} = ${numeral(whole)}`;
  return {
    uz: `${numeral(a)} ga sigʻadigan eng katta koʻpaytma: ${done}.`,
    ru: `Самое большое произведение, которое умещается в ${numeral(a)}: ${done}.`,
    en: `The largest product that fits into ${numeral(a)}: ${done}.`,
  };
}

/** A step that names none but the given numbers, for where a split would give the answer away. */
export function countingStep(expression: Expression): Wording | undefined {
  const last = lastStep(expression);
  if (last?.operation !== '−' || isNested(expression)) return undefined;
  const [from, to] = [numeral(last.right), numeral(last.left)];
  return {
    uz: `${from} dan ${to} gacha sana: necha qadam boʻladi?`,
    ru: `Посчитай от ${from} до ${to}: сколько шагов получится?`,
    en: `Count up from ${from} to ${to}: how many steps is it?`,
  };
}
