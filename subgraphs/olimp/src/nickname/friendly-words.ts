type Gender = 0 | 1;

/** How an animal is, with the Russian word for a he and a she. */
export interface Manner {
  uz: string;
  ru: readonly [he: string, she: string];
  en: string;
}

/** An animal that any child likes to be, and what it is in Russian. */
export interface Animal {
  uz: string;
  ru: readonly [word: string, gender: Gender];
  en: string;
}

const manner = (uz: string, he: string, she: string, en: string): Manner => ({ uz, ru: [he, she], en });
const animal = (uz: string, ru: string, gender: Gender, en: string): Animal => ({ uz, ru: [ru, gender], en });

export const MANNERS: readonly Manner[] = [
  manner('Aqlli', 'Умный', 'Умная', 'Clever'),
  manner('Chaqqon', 'Ловкий', 'Ловкая', 'Nimble'),
  manner('Dovyurak', 'Смелый', 'Смелая', 'Brave'),
  manner('Quvnoq', 'Весёлый', 'Весёлая', 'Merry'),
  manner('Mehribon', 'Добрый', 'Добрая', 'Kind'),
  manner('Tezkor', 'Быстрый', 'Быстрая', 'Swift'),
  manner('Kuchli', 'Сильный', 'Сильная', 'Strong'),
  manner('Ziyrak', 'Чуткий', 'Чуткая', 'Keen'),
  manner('Donishmand', 'Мудрый', 'Мудрая', 'Wise'),
  manner('Sokin', 'Тихий', 'Тихая', 'Quiet'),
  manner('Oltin', 'Золотой', 'Золотая', 'Golden'),
  manner('Kumush', 'Серебряный', 'Серебряная', 'Silver'),
  manner('Yashil', 'Зелёный', 'Зелёная', 'Green'),
  manner('Feruza', 'Бирюзовый', 'Бирюзовая', 'Turquoise'),
  manner('Qizil', 'Красный', 'Красная', 'Red'),
  manner('Quyoshli', 'Солнечный', 'Солнечная', 'Sunny'),
  manner('Yulduzli', 'Звёздный', 'Звёздная', 'Starry'),
  manner('Baxtli', 'Счастливый', 'Счастливая', 'Lucky'),
  manner('Epchil', 'Умелый', 'Умелая', 'Handy'),
  manner('Bahoriy', 'Весенний', 'Весенняя', 'Vernal'),
  manner('Sehrli', 'Волшебный', 'Волшебная', 'Magic'),
  manner('Halol', 'Честный', 'Честная', 'Honest'),
];

export const ANIMALS: readonly Animal[] = [
  animal('Burgut', 'Орёл', 0, 'Eagle'),
  animal('Lochin', 'Сокол', 0, 'Falcon'),
  animal('Laylak', 'Аист', 0, 'Stork'),
  animal('Qaldirgʻoch', 'Ласточка', 1, 'Swallow'),
  animal('Bulbul', 'Соловей', 0, 'Nightingale'),
  animal('Tovus', 'Павлин', 0, 'Peacock'),
  animal('Oqqush', 'Лебедь', 0, 'Swan'),
  animal('Turna', 'Журавль', 0, 'Crane'),
  animal('Boyoʻgʻli', 'Сова', 1, 'Owl'),
  animal('Kiyik', 'Сайгак', 0, 'Antelope'),
  animal('Ohu', 'Газель', 1, 'Gazelle'),
  animal('Qoplon', 'Барс', 0, 'Leopard'),
  animal('Sher', 'Лев', 0, 'Lion'),
  animal('Yoʻlbars', 'Тигр', 0, 'Tiger'),
  animal('Tulki', 'Лиса', 1, 'Fox'),
  animal('Quyon', 'Заяц', 0, 'Hare'),
  animal('Olmaxon', 'Белка', 1, 'Squirrel'),
  animal('Toshbaqa', 'Черепаха', 1, 'Turtle'),
  animal('Delfin', 'Дельфин', 0, 'Dolphin'),
  animal('Kapalak', 'Бабочка', 1, 'Butterfly'),
  animal('Asalari', 'Пчела', 1, 'Bee'),
  animal('Ninachi', 'Стрекоза', 1, 'Dragonfly'),
  animal('Toychoq', 'Жеребёнок', 0, 'Foal'),
  animal('Boʻtaloq', 'Верблюжонок', 0, 'Camel'),
  animal('Panda', 'Панда', 1, 'Panda'),
  animal('Pingvin', 'Пингвин', 0, 'Penguin'),
  animal('Koala', 'Коала', 1, 'Koala'),
  animal('Jirafa', 'Жираф', 0, 'Giraffe'),
];
