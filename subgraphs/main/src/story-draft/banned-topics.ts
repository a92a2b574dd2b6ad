import { apostropheKey } from '@alif24/subgraph-shared/utils';
import type { Language } from '../story/story.service.ts';
import { wordsOf } from '../story/story.service.ts';

/** Beginnings of words, whole words where they end in $, that have no place in a story for a child of seven. */
const BEGINNINGS: Readonly<Record<Language, string>> = {
  uz: `qurol pichoq miltiq toʻpponcha oʻldir oʻlim oʻlik urush$ urushda urushga urushning qon$ qonli qoni$ jang bomba portla qotil kaltak$ kaltakla
    doʻppos aroq vino$ pivo sharob sigaret tamaki nasha giyohvand mastlik mast$ prezident saylov partiya siyosat hukumat kofir jihod mazhab dinsiz
    diniy dahshat qoʻrqinch vahima arvoh jin$ jinlar shayton iblis seks porno jinsiy yalangʻoch`,
  ru: `убил убив убий убит убью оруж пистолет ружь ружья нож$ ножа$ ножом$ ножи$ войн войск бомб взрыв кровь$ крови$ кровав драка$ драки$ драку$ драке$ дракой$ драться подрал избил избит труп$ трупа$
    водк пиво$ пива$ вино$ вином$ пьян сигарет табак наркот президент выборы$ выборах$ политик политич правительств
    религи джихад неверны$ секта$ секты$ секту$ сектант ужас страшн кошмар привиден мертв мёртв смерт умер$ умерл умира дьявол демон чёрт$ секс порно интим самоубий терро`,
  en: `kill murder gun$ guns$ rifle pistol knife$ knives$ weapon war$ wars$ bomb explosi explode blood shoot fight fought corpse dead$ death
    vodka beer$ wine$ whisky drunk cigarette tobacco drug$ drugs$ president election politic government jihad infidel religio
    horror terrif terror nightmare ghost demon devil monster sex$ sexy sexual porn nude$ naked suicid`,
};

const ofLanguage = (language: Language) => BEGINNINGS[language].trim().split(/\s+/);
/** The list counts in all languages at once: a word of another language is no way around it. */
const patterns = (['uz', 'ru', 'en'] as const).flatMap(ofLanguage).map((one) => new RegExp(`^${one}`, 'u'));

const LINK = /https?:|www\.|t\.me|@[\p{L}\d_]|[\p{L}\d-]\.(?:uz|ru|com|net|org|io|me|app)(?![\p{L}\d])/iu;
const PHONE = /(?:\d[\s()-]*){7,}/;

/** The words of a text that touch on violence, drink and drugs, politics, disputes of faith, or fear. */
export const bannedWords = (text: string): string[] =>
  wordsOf(text).filter((word) => patterns.some((pattern) => pattern.test(apostropheKey(word))));

/** Whether a text would lead a child off the page: an address, a name of an account, a telephone number. */
export const leadsAway = (text: string): boolean => LINK.test(text) || PHONE.test(text);
