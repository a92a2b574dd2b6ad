const ru = {
  ones: ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  teens:
    'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  tens: ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'],
  hundreds: ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'],
};
const en = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};

function russianBelow1000(value: number): string[] {
  const rest = value % 100;
  const below =
    rest >= 10 && rest < 20 ? [ru.teens.split(' ')[rest - 10]] : [ru.tens[Math.floor(rest / 10)], ru.ones[rest % 10]];
  return [ru.hundreds[Math.floor(value / 100)], ...below].filter((word): word is string => Boolean(word));
}

/** 0 to 10 000 as Russian children spell it: 2 105 → две тысячи сто пять. */
export function russianWords(value: number): string {
  if (value === 0) return 'ноль';
  const thousands = Math.floor(value / 1000);
  const count = ['', 'одна', 'две'][thousands] ?? russianBelow1000(thousands).join(' ');
  const scale = thousands === 1 ? 'тысяча' : thousands > 1 && thousands < 5 ? 'тысячи' : 'тысяч';
  return [...(thousands > 0 ? [count, scale] : []), ...russianBelow1000(value % 1000)].join(' ');
}

/** 0 to 10 000 as English children spell it: 2 145 → two thousand one hundred and forty-five. */
export function englishWords(value: number): string {
  if (value < 20) return en.small.split(' ')[value] as string;
  if (value < 100) return `${en.tens[Math.floor(value / 10)]}${value % 10 ? `-${englishWords(value % 10)}` : ''}`;
  const [size, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % size;
  const link = rest === 0 ? '' : rest < 100 ? ' and ' : ' ';
  return `${englishWords(Math.floor(value / size))} ${name}${link}${rest === 0 ? '' : englishWords(rest)}`;
}
