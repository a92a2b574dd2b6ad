import type { Wording } from './math-problem.type.ts';
import type { SlipText } from './slip-texts-sums.ts';

const t = (uz: string, ru: string, en: string): Wording => ({ uz, ru, en });

/** Slips in writing numbers and in what is meant: places, counting, units, fractions, figures. */
export const MEANING_SLIPS = {
  ZERO_LOST: {
    name: t('Nol tushib qolgan', 'Потерян ноль', 'A zero is lost'),
    nudge: t('Bitta nol tushib qolganga oʻxshaydi.', 'Похоже, потерялся ноль.', 'It looks as if a zero got lost.'),
    advice: t(
      'Nol boʻsh xonani egallab turadi: 405 va 45 — boshqa-boshqa sonlar. Har bir xonada raqam borligini tekshir.',
      'Ноль держит пустой разряд: 405 и 45 — разные числа. Проверь, что в каждом разряде стоит цифра.',
      'A zero keeps an empty place: 405 and 45 are different numbers. Check that every place has a digit.',
    ),
  },
  ZERO_TOO_MANY: {
    name: t('Ortiqcha nol', 'Лишний ноль', 'One zero too many'),
    nudge: t(
      'Nol koʻpayib ketganga oʻxshaydi.',
      'Похоже, появился лишний ноль.',
      'It looks as if there is a zero too many.',
    ),
    advice: t(
      'Har bir nol sonni oʻn marta kattalashtiradi. Javobni taxminan chamalab koʻr va nollarni sana.',
      'Каждый ноль в конце увеличивает число в десять раз. Прикинь ответ и сосчитай нули.',
      'Each zero at the end makes a number ten times as large. Estimate the answer and count the zeros.',
    ),
  },
  WRITTEN_AS_HEARD: {
    name: t('Eshitilganidek yozilgan', 'Записано, как слышится', 'Written as it sounds'),
    nudge: t(
      'Xonalar yonma-yon qoʻyib yozilganga oʻxshaydi.',
      'Похоже, разряды записаны подряд, один за другим.',
      'It looks as if the parts were written one after another.',
    ),
    advice: t(
      'Har bir xona uchun bitta raqam yoziladi. «Uch yuz besh» — 3005 emas, 305.',
      'Для каждого разряда нужна одна цифра. «Триста пять» — это 305, а не 3005.',
      'Each place takes one digit. Three hundred and five is 305, not 3005.',
    ),
  },
  COUNTED_TWICE: {
    name: t('Ikki marta sanalgan', 'Посчитано дважды', 'Counted twice'),
    nudge: t(
      'Bittasi ikki marta sanalganga oʻxshaydi.',
      'Похоже, что-то посчитано дважды.',
      'It looks as if something was counted twice.',
    ),
    advice: t(
      'Sanaganingni barmogʻing bilan yop yoki chizib qoʻy. Shunda hech biri ikki marta sanalmaydi.',
      'То, что посчитано, закрывай пальцем или зачёркивай. Тогда ничего не посчитаешь дважды.',
      'Cover or cross out what you have counted. Then nothing is counted twice.',
    ),
  },
  COUNTED_ALL: {
    name: t('Hammasi sanalgan', 'Посчитано всё', 'Counted everything'),
    nudge: t(
      'Soʻralmagan narsalar ham sanalganga oʻxshaydi.',
      'Похоже, посчитано и то, о чём не спрашивали.',
      'It looks as if things were counted that were not asked for.',
    ),
    advice: t(
      'Avval savolni oʻqi: nimani sanash kerak? Keyin faqat oʻshalarni sana.',
      'Сначала прочитай вопрос: что нужно посчитать? Потом считай только это.',
      'Read the question first: what is to be counted? Then count only those.',
    ),
  },
  HOUR_OF_HUNDRED: {
    name: t('Soatda 100 daqiqa emas', 'В часе не 100 минут', 'An hour is not 100 minutes'),
    nudge: t(
      'Soat yuz daqiqadek hisoblanganga oʻxshaydi.',
      'Похоже, час посчитан как сто минут.',
      'It looks as if an hour was taken as a hundred minutes.',
    ),
    advice: t(
      'Bir soatda 60 daqiqa bor. Avval keyingi butun soatgacha yet, keyin qolgan daqiqalarni qoʻsh.',
      'В одном часе 60 минут. Сначала дойди до целого часа, потом прибавь оставшиеся минуты.',
      'An hour has 60 minutes. Go to the next whole hour first, then add the minutes that are left.',
    ),
  },
  UNITS_MIXED: {
    name: t('Birliklar aralashib ketgan', 'Единицы перепутаны', 'Units mixed up'),
    nudge: t(
      'Har xil birliklar aralashib ketganga oʻxshaydi.',
      'Похоже, перепутаны единицы измерения.',
      'It looks as if different units were mixed.',
    ),
    advice: t(
      'Qoʻshishdan oldin hammasini bir xil birlikka oʻtkaz. 1 m — 100 sm, 1 kg — 1000 g, 1 soat — 60 daqiqa.',
      'Сначала переведи всё в одинаковые единицы. 1 м — это 100 см, 1 кг — 1000 г, 1 час — 60 минут.',
      'Turn everything into the same unit first. 1 m is 100 cm, 1 kg is 1000 g, 1 hour is 60 minutes.',
    ),
  },
  HANDS_SWAPPED: {
    name: t('Soat millari almashgan', 'Стрелки перепутаны', 'Hands swapped'),
    nudge: t(
      'Katta va kichik mil almashib qolganga oʻxshaydi.',
      'Похоже, перепутались большая и маленькая стрелки.',
      'It looks as if the long and the short hand were swapped.',
    ),
    advice: t(
      'Kichik mil sekin yuradi va soatni koʻrsatadi. Katta mil tez yuradi va daqiqani koʻrsatadi.',
      'Маленькая стрелка идёт медленно и показывает часы. Большая идёт быстро и показывает минуты.',
      'The short hand is slow and shows the hours. The long hand is fast and shows the minutes.',
    ),
  },
  FRACTION_ADDED_TOP_AND_BOTTOM: {
    name: t('Maxrajlar ham qoʻshilgan', 'Сложены и знаменатели', 'Denominators added too'),
    nudge: t(
      'Pastdagi sonlar ham qoʻshilganga oʻxshaydi.',
      'Похоже, сложены и нижние числа.',
      'It looks as if the lower numbers were added as well.',
    ),
    advice: t(
      'Maxraj boʻlakning kattaligini aytadi, u oʻzgarmaydi. Faqat boʻlaklar sonini — suratlarni qoʻsh.',
      'Знаменатель говорит, какой величины доли, он не меняется. Складывай только числители — сколько долей.',
      'The denominator tells how large the pieces are and stays the same. Add only the numerators, how many pieces.',
    ),
  },
  BIGGER_DENOMINATOR_BIGGER: {
    name: t('Maxraji katta — katta emas', 'Больше знаменатель — не больше дробь', 'Larger below is not larger'),
    nudge: t(
      'Pastki soni katta kasr katta deb oʻylanganga oʻxshaydi.',
      'Похоже, дробь выбрана по большему нижнему числу.',
      'It looks as if the larger lower number decided.',
    ),
    advice: t(
      'Nonni qancha koʻp boʻlakka boʻlsak, har bir boʻlak shuncha kichik boʻladi. Shuning uchun 1/2 boʻlak 1/8 dan katta.',
      'Чем на большее число частей режем лепёшку, тем меньше каждая часть. Поэтому 1/2 больше, чем 1/8.',
      'The more pieces we cut a bread into, the smaller each piece. So 1/2 is more than 1/8.',
    ),
  },
  PART_TO_PART: {
    name: t('Qism butunga emas, qismga', 'Часть к части, а не к целому', 'Part to part'),
    nudge: t(
      'Pastga butun emas, qolgan qism yozilganga oʻxshaydi.',
      'Похоже, внизу стоит остаток, а не всё целое.',
      'It looks as if the rest stands below instead of the whole.',
    ),
    advice: t(
      'Kasrning pastida butunning hamma boʻlaklari yoziladi. Yuqorida esa soʻralgan boʻlaklar.',
      'Внизу дроби пишем, сколько всего частей в целом. Вверху — сколько частей взяли.',
      'Below we write how many pieces the whole has. Above, how many of them we mean.',
    ),
  },
  ONE_PART_ONLY: {
    name: t('Faqat bir ulush topilgan', 'Найдена только одна доля', 'Only one part found'),
    nudge: t(
      'Faqat bitta ulush topilganga oʻxshaydi.',
      'Похоже, найдена только одна доля.',
      'It looks as if only one part was found.',
    ),
    advice: t(
      'Avval butunni pastdagi songa boʻl — bu bitta ulush. Keyin uni yuqoridagi songa koʻpaytir.',
      'Сначала раздели целое на нижнее число — это одна доля. Потом умножь её на верхнее.',
      'Divide the whole by the lower number first: that is one part. Then multiply by the upper number.',
    ),
  },
  AREA_AND_PERIMETER_MIXED: {
    name: t('Yuza va perimetr almashgan', 'Площадь и периметр перепутаны', 'Area and perimeter mixed up'),
    nudge: t(
      'Yuza bilan perimetr almashib qolganga oʻxshaydi.',
      'Похоже, перепутаны площадь и периметр.',
      'It looks as if area and perimeter were mixed up.',
    ),
    advice: t(
      'Perimetr — chetidan aylanib yurilgan yoʻl, tomonlarni qoʻshamiz. Yuza — ichidagi kataklar, tomonlarni koʻpaytiramiz.',
      'Периметр — путь вокруг, стороны складываем. Площадь — клетки внутри, стороны умножаем.',
      'The perimeter is the way round: add the sides. The area is the squares inside: multiply the sides.',
    ),
  },
  HALF_PERIMETER: {
    name: t('Ikki tomon unutilgan', 'Забыты две стороны', 'Two sides forgotten'),
    nudge: t(
      'Hamma tomonlar qoʻshilmaganga oʻxshaydi.',
      'Похоже, сложены не все стороны.',
      'It looks as if not all the sides were added.',
    ),
    advice: t(
      'Shaklni barmogʻing bilan aylanib chiq va har bir tomonni ayt. Toʻgʻri toʻrtburchakda ular toʻrtta.',
      'Обведи фигуру пальцем и назови каждую сторону. У прямоугольника их четыре.',
      'Go round the figure with a finger and name each side. A rectangle has four.',
    ),
  },
  ROUNDED_WRONG_WAY: {
    name: t('Boshqa tomonga yaxlitlangan', 'Округлено не в ту сторону', 'Rounded the wrong way'),
    nudge: t(
      'Son boshqa tomonga yaxlitlanganga oʻxshaydi.',
      'Похоже, число округлено не в ту сторону.',
      'It looks as if the number was rounded the wrong way.',
    ),
    advice: t(
      'Keyingi raqamga qara. 0, 1, 2, 3, 4 boʻlsa — pastga, 5, 6, 7, 8, 9 boʻlsa — yuqoriga.',
      'Посмотри на следующую цифру. 0, 1, 2, 3, 4 — вниз, 5, 6, 7, 8, 9 — вверх.',
      'Look at the next digit. With 0, 1, 2, 3, 4 go down, with 5, 6, 7, 8, 9 go up.',
    ),
  },
  SIGN_REVERSED: {
    name: t('Belgi teskari', 'Знак повёрнут', 'The sign is turned'),
    nudge: t(
      'Belgi teskari qoʻyilganga oʻxshaydi.',
      'Похоже, знак повёрнут наоборот.',
      'It looks as if the sign is turned round.',
    ),
    advice: t(
      'Belgining ochiq tomoni — och timsohning ogʻzi: u har doim kattasini yemoqchi.',
      'Знак раскрыт, как пасть голодного крокодила: он всегда хочет съесть большее.',
      'The open side is the mouth of a hungry crocodile: it always wants the larger one.',
    ),
  },
  LEFT_TO_RIGHT: {
    name: t('Amallar tartibi', 'Порядок действий', 'The order of operations'),
    nudge: t(
      'Amallar ketma-ket, chapdan oʻngga bajarilganga oʻxshaydi.',
      'Похоже, действия выполнены просто слева направо.',
      'It looks as if the steps were done simply from left to right.',
    ),
    advice: t(
      'Avval qavs ichi, keyin koʻpaytirish va boʻlish, oxirida qoʻshish va ayirish.',
      'Сначала скобки, потом умножение и деление, в конце сложение и вычитание.',
      'Brackets first, then multiplying and dividing, adding and subtracting last.',
    ),
  },
  STOPPED_HALFWAY: {
    name: t('Yarim yoʻlda toʻxtalgan', 'Остановка на полпути', 'Stopped halfway'),
    nudge: t(
      'Birinchi amal toʻgʻri, lekin masala hali tugamagan.',
      'Первое действие верно, но задача ещё не закончена.',
      'The first step is right, but the problem is not finished.',
    ),
    advice: t(
      'Savolni yana oʻqi: topgan soning nimani bildiradi? Endi u bilan ikkinchi amalni bajar.',
      'Перечитай вопрос: что значит найденное число? Теперь сделай с ним второе действие.',
      'Read the question again: what does your number stand for? Now do the second step with it.',
    ),
  },
} satisfies Record<string, SlipText>;
