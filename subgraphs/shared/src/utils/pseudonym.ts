import { seededRandom } from './random.ts';

const COLOURS = [
  ...['Koʻk', 'Yashil', 'Sariq', 'Oq', 'Zangori', 'Feruza', 'Lojuvard', 'Binafsha', 'Pushti', 'Tillarang'],
  ...['Kumushrang', 'Zarrin', 'Nilufar', 'Shafaq', 'Bahor', 'Quyoshli', 'Yulduzli', 'Oltin', 'Marjon', 'Dengiz'],
];

const ANIMALS = [
  ...['Burgut', 'Lochin', 'Qaldirgʻoch', 'Laylak', 'Bulbul', 'Toʻti', 'Tovus', 'Kabutar', 'Oqqush', 'Turna'],
  ...['Kiyik', 'Ohu', 'Qoplon', 'Sher', 'Ayiqcha', 'Tulki', 'Quyon', 'Olmaxon', 'Tipratikan', 'Toshbaqa'],
  ...['Delfin', 'Kapalak', 'Asalari', 'Ninachi', 'Toychoq', 'Tuyacha', 'Fil', 'Jirafa', 'Panda', 'Pingvin'],
];

/**
 * A friendly name for somebody whose own is not to be shown: the same for the same id, everywhere and always, and it tells nothing of the person.
 * Uzbek in Latin letters; `Feruza Laylak 47`. Two people may have the same one, seldom.
 */
export function pseudonymOf(id: string): string {
  const random = seededRandom(`pseudonym:${id}`);
  return `${random.pick(COLOURS)} ${random.pick(ANIMALS)} ${random.int(10, 99)}`;
}
