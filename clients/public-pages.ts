import { type SiteName, siteNames, siteUrl } from '@alif24/client-shared/hosts';
import { addCyrillicOfAll, type Language, loadCyrillic, siteTexts, translate } from '@alif24/client-shared/texts';
import { aboutTexts } from './main/src/about/about.texts.ts';
import { homeTexts } from './main/src/home/home.texts.ts';

/** What stands on a page that everybody may read, without its looks. */
export interface PublicPage {
  /** Name of its files: `home`, `about`. */
  name: string;
  path: string;
  title: string;
  lead: string;
  /** File of the drawing beside the first words. */
  picture?: string;
  sections: { heading: string; text: string }[];
  links: { href: string; text: string }[];
}

const homeSections = [
  ['first', 'firstText'],
  ['second', 'secondText'],
  ['third', 'thirdText'],
  ['limits', 'limitsText'],
  ['names', 'namesText'],
  ['noAds', 'noAdsText'],
  ['data', 'dataText'],
  ['price', 'priceText'],
  ['forSchools', 'forSchoolsText'],
] as const;

const aboutSections = [
  ['promise1', 'promise1Text'],
  ['promise2', 'promise2Text'],
  ['promise3', 'promise3Text'],
  ['limits', 'limitsText'],
  ['consents', 'consentsText'],
  ['data', 'dataText'],
  ['price', 'priceText'],
  ['schools', 'schoolsText'],
] as const;

const order: readonly SiteName[] = ['main', 'harf', 'lessons', 'games', 'testai', 'olimp', 'crm'];

/** Makes the Cyrillic letters known; once, before `publicPages`. */
export async function preparePages(): Promise<void> {
  await loadCyrillic();
  addCyrillicOfAll();
}

/** The pages of a site that a search engine may show, in one language. */
export function publicPages(site: SiteName, language: Language): PublicPage[] {
  const names = (key: SiteName | `${SiteName}About`) => translate(language, siteTexts.namespace, key);
  if (site !== 'main') {
    const links = siteNames.filter((one) => one !== site).map((one) => ({ href: addressOf(one), text: names(one) }));
    const title = `${names(site)}: ${names(`${site}About`)}`;
    return [{ name: 'home', path: '/', title, lead: names(`${site}About`), sections: [], links }];
  }
  const home = (key: keyof typeof homeTexts.source.uz) => translate(language, homeTexts.namespace, key);
  const about = (key: keyof typeof aboutTexts.source.uz) => translate(language, aboutTexts.namespace, key);
  const sites = order.filter((one) => one !== 'main').map((one) => ({ href: addressOf(one), text: names(one) }));
  return [
    {
      name: 'home',
      path: '/',
      title: home('title'),
      lead: home('lead'),
      picture: 'hero.svg',
      sections: [
        ...homeSections.map(([heading, text]) => ({ heading: home(heading), text: home(text) })),
        ...order.map((one) => ({ heading: names(one), text: home(one) })),
      ],
      links: [
        { href: '/register', text: home('start') },
        { href: '/about', text: home('about') },
        { href: '/privacy', text: home('privacy') },
        ...sites,
      ],
    },
    {
      name: 'about',
      path: '/about',
      title: about('title'),
      lead: about('lead'),
      sections: [
        ...order.map((one) => ({ heading: about(one), text: about(`${one}Text`) })),
        ...aboutSections.map(([heading, text]) => ({ heading: about(heading), text: about(text) })),
      ],
      links: [{ href: '/register', text: about('start') }, { href: '/privacy', text: about('privacy') }, ...sites],
    },
  ];
}

/** Where a site lives for the world. What search engines are told does not depend on the machine that tells them. */
export const addressOf = (site: SiteName): string =>
  siteUrl(site, { protocol: 'https:', hostname: 'alif24.uz', port: '' });
