// What people choose when they do not think: from published lists of stolen passwords, and their Uzbek and Russian like. In lower case, letters
// and digits only: a password is looked up in the same form, without the digits and signs that were hung on at the end.
const WORDS = `
password passw0rd p4ssword qwerty qwertyuiop qwertyui qwert asdfghjkl asdfghjk asdfgh zxcvbnm zxcvbn qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r 1q2w3e4r5t
q1w2e3r4 q1w2e3r4t5 qweasdzxc qwe123qwe abc123 abcd1234 abcdefgh abcdefg abcdef iloveyou princess sunshine football baseball basketball monkey
dragon superman batman spiderman master welcome letmein trustno1 whatever computer internet samsung iphone google facebook instagram telegram
whatsapp youtube minecraft roblox pokemon naruto michael jennifer jordan charlie andrew daniel jessica ashley joshua matthew freedom shadow
killer hunter mustang ferrari mercedes chelsea liverpool barcelona realmadrid arsenal juventus ronaldo messi neymar secret secret1 administrator
admin admin123 root toor test testtest test1234 user username login changeme default guest hello helloworld zaq12wsx starwars cheese chocolate
butterfly flower summer winter spring autumn monday friday december november september qwerty123 password1 password123 aa123456 a123456 a12345678
parol parolparol parol123 maxfiy kirish salom salomsalom assalomualaykum uzbekistan ozbekiston toshkent tashkent samarqand samarkand buxoro
andijon namangan fargona navoiy xorazm qashqadaryo surxondaryo jizzax sirdaryo nukus mustaqillik vatan ona otaona onajon dadajon oyijon
muhammad abdulloh bismillah alhamdulillah inshaalloh mashallah allohuakbar jonim sevgilim sevaman yaxshi yulduz quyosh maktab oquvchi oqituvchi
alif alif24 alifalif harf bolajon farzandim qizim oglim
privet parolparol lyubov zvezda solnyshko moskva rossiya spartak nastya natasha dimon andrei sergey vladimir aleksandr tatyana
пароль привет любовь солнышко наташа россия москва спартак йцукен йцукенгшщз фывапролдж ячсмить салом ўзбекистон тошкент самарқанд
`;
const COMMON = new Set(WORDS.split(/\s+/).filter(Boolean));

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What of a person must not be their password: the first that anybody would try. */
export interface PersonalWords {
  phone?: string | null;
  email?: string | null;
  names?: readonly string[];
}

/**
 * True for a password that guessing finds within minutes: on the list of common ones (whatever is hung on at its end), a run or a repetition, a date,
 * or the person's own number, address or name. Says so without asking anybody.
 */
export function isGuessable(password: string, { phone, email, names = [] }: PersonalWords = {}): boolean {
  const whole = bare(password);
  const core = whole.replace(/\p{N}+$/u, '');
  const digits = whole.replace(/\P{N}/gu, '');
  if (COMMON.has(whole) || COMMON.has(core) || COMMON.has(whole.replace(/^\p{N}+/u, ''))) return true;
  if (core === '' || isRunOrRepetition(whole)) return true;
  const national = phone?.slice(-9) ?? '';
  if (national && digits.length >= 7 && (digits.includes(national) || digits.endsWith(national.slice(-7)))) return true;
  const own = [...names, email?.split('@')[0] ?? ''].map(bare).filter((word) => [...word].length >= 3);
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), whole).replace(/\p{N}+/gu, '');
  return own.length > 0 && rest.length < 4 && rest.length < core.length;
}

/** `aaaaaaaa`, `abababab`, `12345678`, `87654321`, `abcdefgh`. */
function isRunOrRepetition(text: string): boolean {
  if (/^(.{1,4})\1+$/u.test(text)) return true;
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, n) => point - (points[n] ?? 0)));
  return steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1;
}
