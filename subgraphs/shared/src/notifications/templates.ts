import { type Locale, toCyrillic } from '../utils/index.ts';
import { accountTemplates } from './account-templates.ts';
import { coinTemplates } from './coin-templates.ts';
import { olympiadResultTemplates } from './olympiad-result-templates.ts';
import { olympiadTemplates } from './olympiad-templates.ts';
import { schoolTemplates } from './school-templates.ts';
import type { NoticeType, Template } from './template.ts';

/** Every notice that there is, by name. */
export const templates = {
  ...accountTemplates,
  ...schoolTemplates,
  ...coinTemplates,
  ...olympiadResultTemplates,
  ...olympiadTemplates,
};

export type TemplateName = keyof typeof templates;

export type Parameters = Readonly<Record<string, string | number>>;

type PlacesOf<K extends TemplateName> = NonNullable<(typeof templates)[K]['places']>;

/** What a notice of this name has to be filled with. */
export type ParametersOf<K extends TemplateName> = [PlacesOf<K>] extends [never]
  ? { parameters?: Record<string, never> }
  : { parameters: Readonly<Record<PlacesOf<K>, string | number>> };

/** One that was stored before it was renamed still has to be shown. */
const forgotten: Template = {
  type: 'LEARNING',
  uz: 'Alif24 xabari.',
  ru: 'Сообщение Alif24.',
  en: 'A message from Alif24.',
};

const named = (name: string): Template =>
  Object.hasOwn(templates, name) ? templates[name as TemplateName] : forgotten;

export const typeOfNotice = (name: string): NoticeType => named(name).type;

/** Plain text in one of the four languages. A value stands in it as it is, in its own script. */
export function noticeText(name: string, parameters: Parameters, locale: Locale): string {
  return fillIn(inLocale(named(name), locale), parameters);
}

export function inLocale({ uz, ru, en, cyrl }: Omit<Template, 'type'>, locale: Locale): string {
  if (locale === 'UZ_LATN') return uz;
  if (locale === 'RU') return ru;
  if (locale === 'EN') return en;
  return cyrl ?? toCyrillic(uz);
}

/** Fills the places `{{name}}` of a text. */
export function fillIn(text: string, parameters: Parameters): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? ''));
}
