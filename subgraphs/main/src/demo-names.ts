type Names = ReadonlyArray<readonly [female: string, male: string]>;

/** Given names, girls beside boys. */
export const GIVEN: Names = [
  ['Sevinch', 'Amir'],
  ['Shahzoda', 'Oʻtkir'],
  ['Nargiza', 'Gʻayrat'],
  ['Madina', 'Jasur'],
  ['Gulnoza', 'Bekzod'],
  ['Oysha', 'Doniyor'],
  ['Zilola', 'Sardor'],
  ['Mohira', 'Ulugʻbek'],
  ['Nilufar', 'Shohruh'],
  ['Charos', 'Islom'],
  ['Dilnoza', 'Rustam'],
  ['Feruza', 'Temur'],
  ['Kamola', 'Akmal'],
  ['Laylo', 'Behruz'],
  ['Maʼmura', 'Abdulloh'],
  ['Robiya', 'Otabek'],
  ['Umida', 'Sanjar'],
  ['Yulduz', 'Mirjalol'],
  ['Asal', 'Komron'],
  ['Barno', 'Ismoil'],
];

/** Surnames in the form for women beside the form for men. */
export const SURNAMES: Names = [
  ['Karimova', 'Karimov'],
  ['Yoʻldosheva', 'Yoʻldoshev'],
  ['Rahimova', 'Rahimov'],
  ['Toʻrayeva', 'Toʻrayev'],
  ['Saidova', 'Saidov'],
  ['Ergasheva', 'Ergashev'],
  ['Mirzayeva', 'Mirzayev'],
  ['Qodirova', 'Qodirov'],
  ['Gʻulomova', 'Gʻulomov'],
  ['Nazarova', 'Nazarov'],
  ['Xolmatova', 'Xolmatov'],
  ['Usmonova', 'Usmonov'],
  ['Hasanova', 'Hasanov'],
  ['Joʻrayeva', 'Joʻrayev'],
  ['Aliyeva', 'Aliyev'],
];

/** Families who write their names in Cyrillic. */
export const CYRILLIC_GIVEN: Names = [
  ['Алина', 'Тимур'],
  ['Дилноза', 'Жасур'],
  ['София', 'Артём'],
  ['Ўғилой', 'Ғолиб'],
];

export const CYRILLIC_SURNAMES: Names = [
  ['Ким', 'Ким'],
  ['Каримова', 'Каримов'],
  ['Иванова', 'Иванов'],
  ['Қодирова', 'Қодиров'],
];

/** A teacher and her subject for each class. */
export const TEACHERS: ReadonlyArray<readonly [given: string, surname: string, subject: string]> = [
  ['Dilfuza', 'Abdullayeva', 'Ona tili va oʻqish'],
  ['Nodira', 'Shokirova', 'Matematika'],
  ['Gulchehra', 'Ismoilova', 'Boshlangʻich taʼlim'],
  ['Zuhra', 'Toshmatova', 'Boshlangʻich taʼlim'],
  ['Farhod', 'Yusupov', 'Matematika'],
  ['Елена', 'Петрова', 'Русский язык'],
];

/** At the desk of the first school, in the order of `DemoWorld.desk`. */
export const DESK: ReadonlyArray<readonly [given: string, surname: string]> = [
  ['Shahnoza', 'Rahimova'],
  ['Bekzod', 'Norov'],
];

/** The first in Chilonzor, the second in the city of Samarkand. */
export const ORGANIZATIONS: ReadonlyArray<readonly [name: string, districtCode: string]> = [
  ['24-maktab', '1726294'],
  ['Ziyo oʻquv markazi', '1718401'],
];
