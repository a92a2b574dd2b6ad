import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const web = z.url({ protocol: /^https?$/ });

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  SITE_URL: web.default('https://alif24.uz'),
  API_URL: web.default('https://api.alif24.uz'),
  PEPPER: z.string().min(32, 'needs at least 32 characters'),
  ESKIZ_EMAIL: z.string().optional(),
  ESKIZ_PASSWORD: z.string().optional(),
  ESKIZ_FROM: z.string().default('4546'),
  ESKIZ_URL: web.default('https://notify.eskiz.uz/api'),
  TELEGRAM_BOT_TOKEN: z.string().optional(),
  TELEGRAM_BOT_USERNAME: z.string().optional(),
  TELEGRAM_WEBHOOK_SECRET: z.string().optional(),
  TELEGRAM_API_URL: web.default('https://api.telegram.org'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Alif24 <xabar@alif24.uz>'),
  QUIET_HOURS: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'must look like 21:00-08:00')
    .default('21:00-08:00'),
  PAYME_MERCHANT_ID: z.string().optional(),
  PAYME_KEY: z.string().optional(),
  PAYME_CHECKOUT_URL: web.default('https://checkout.paycom.uz'),
  PAYME_FISCAL_CODE: z
    .string()
    .regex(/^\d{17}$/, 'is the 17 digits of IKPU')
    .optional(),
  PAYME_PACKAGE_CODE: z.string().optional(),
  PAYME_VAT_PERCENT: z.coerce.number().int().min(0).max(100).optional(),
  CLICK_SERVICE_ID: z.string().optional(),
  CLICK_MERCHANT_ID: z.string().optional(),
  CLICK_SECRET_KEY: z.string().optional(),
  CLICK_CHECKOUT_URL: web.default('https://my.click.uz/services/pay'),
  UZUM_SERVICE_ID: z.string().optional(),
  UZUM_LOGIN: z.string().optional(),
  UZUM_PASSWORD: z.string().optional(),
  UZUM_CHECKOUT_URL: web.default('https://www.uzumbank.uz/open-service'),
  COIN_WITHDRAWALS: flag.default(false),
  STT_URL: web.optional(),
  STT_KEY: z.string().optional(),
  STT_MODEL: z.string().default('whisper-1'),
  STT_IS_OWN: flag.default(false),
  LLM_URL: web.optional(),
  LLM_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  LLM_STORIES_A_DAY: z.coerce.number().int().min(0).max(100_000).default(500),
  PATH: z.string().default(''),
  ESPEAK_PATH: z.string().optional(),
  NARRATION_CACHE: z.string().optional(),
  NARRATION_CACHE_MB: z.coerce.number().int().min(1).max(10_000).default(64),
  NARRATION_RECORDINGS: z.string().optional(),
});

type Variables = z.infer<typeof variables>;

/** What a process was told from outside and its services need. A provider whose keys are missing is null. */
export type Settings = ReturnType<typeof settingsOf>;

/** The keys of a provider; null unless all of them are given. */
function whole<K extends keyof Variables>(
  all: Variables,
  ...keys: K[]
): { [Key in K]: NonNullable<Variables[Key]> } | null {
  return keys.every((key) => all[key] !== undefined && all[key] !== '')
    ? (Object.fromEntries(keys.map((key) => [key, all[key]])) as { [Key in K]: NonNullable<Variables[Key]> })
    : null;
}

function settingsOf(all: Variables) {
  const eskiz = whole(all, 'ESKIZ_EMAIL', 'ESKIZ_PASSWORD');
  const telegram = whole(all, 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_BOT_USERNAME');
  const payme = whole(all, 'PAYME_MERCHANT_ID', 'PAYME_KEY');
  const fiscal = whole(all, 'PAYME_FISCAL_CODE', 'PAYME_PACKAGE_CODE', 'PAYME_VAT_PERCENT');
  const click = whole(all, 'CLICK_SERVICE_ID', 'CLICK_MERCHANT_ID', 'CLICK_SECRET_KEY');
  const llm = whole(all, 'LLM_URL', 'LLM_MODEL');
  const uzum = whole(all, 'UZUM_SERVICE_ID', 'UZUM_LOGIN', 'UZUM_PASSWORD');
  return {
    isProduction: all.NODE_ENV === 'production',
    /** Where links in messages lead: what a request says about its host is never believed. */
    siteUrl: all.SITE_URL.replace(/\/$/, ''),
    apiUrl: all.API_URL.replace(/\/$/, ''),
    /** Key of the hashes of short secrets (codes, pictures), which alone could be guessed from a stolen table. */
    pepper: all.PEPPER,
    sms: eskiz && {
      email: eskiz.ESKIZ_EMAIL,
      password: eskiz.ESKIZ_PASSWORD,
      from: all.ESKIZ_FROM,
      url: all.ESKIZ_URL.replace(/\/$/, ''),
    },
    telegram: telegram && {
      token: telegram.TELEGRAM_BOT_TOKEN,
      username: telegram.TELEGRAM_BOT_USERNAME,
      /** With a secret Telegram calls our webhook; without one we ask it. */
      webhookSecret: all.TELEGRAM_WEBHOOK_SECRET || null,
      url: all.TELEGRAM_API_URL.replace(/\/$/, ''),
    },
    mail: all.SMTP_URL ? { url: all.SMTP_URL, from: all.MAIL_FROM } : null,
    /** When nothing but codes and warnings leaves the site, by the clock of Tashkent; a person may have more of it. */
    quietHours: { from: all.QUIET_HOURS.slice(0, 5), until: all.QUIET_HOURS.slice(6) },
    payme: payme && {
      merchantId: payme.PAYME_MERCHANT_ID,
      key: payme.PAYME_KEY,
      checkoutUrl: all.PAYME_CHECKOUT_URL,
      /** What stands on the tax receipt that Payme draws up for us; without it Payme is told nothing. */
      fiscal: fiscal && {
        code: fiscal.PAYME_FISCAL_CODE,
        packageCode: fiscal.PAYME_PACKAGE_CODE,
        vatPercent: fiscal.PAYME_VAT_PERCENT,
      },
    },
    click: click && {
      serviceId: click.CLICK_SERVICE_ID,
      merchantId: click.CLICK_MERCHANT_ID,
      secretKey: click.CLICK_SECRET_KEY,
      checkoutUrl: all.CLICK_CHECKOUT_URL,
    },
    uzum: uzum && {
      serviceId: uzum.UZUM_SERVICE_ID,
      login: uzum.UZUM_LOGIN,
      password: uzum.UZUM_PASSWORD,
      checkoutUrl: all.UZUM_CHECKOUT_URL,
    },
    /** Whether coins may become something outside the platform. */
    coinWithdrawals: all.COIN_WITHDRAWALS,
    /** Who listens to children reading aloud: a server with the HTTP interface of OpenAI. */
    speechToText: all.STT_URL
      ? {
          url: all.STT_URL.replace(/\/(?:v1\/?)?$/, ''),
          key: all.STT_KEY ?? null,
          model: all.STT_MODEL,
          /** It runs on our own machines: a recording goes to nobody else. */
          isOwn: all.STT_IS_OWN,
        }
      : null,
    /** Who writes stories to order: a server with the HTTP interface of OpenAI. */
    languageModel: llm && {
      url: llm.LLM_URL.replace(/\/(?:v1\/?)?$/, ''),
      key: all.LLM_KEY ?? null,
      model: llm.LLM_MODEL,
      /** Of all adults together, so that what it costs in a day has an end. */
      storiesADay: all.LLM_STORIES_A_DAY,
    },
    /** Who reads stories aloud. Tests say themselves which voice they mean: what is installed where they run is no part of them. */
    narration: {
      espeak: all.ESPEAK_PATH ?? (all.NODE_ENV === 'test' ? 'off' : 'espeak-ng'),
      /** Where a program without a folder in its name is looked for. */
      searchPath: all.PATH,
      /** A folder of this machine; one of the system for passing files unless it is given. */
      cacheFolder: all.NARRATION_CACHE ?? null,
      cacheBytes: all.NARRATION_CACHE_MB * 1024 * 1024,
      /** A folder with `<story id>/<page>.mp3` and `.json`; null without one. */
      recordings: all.NARRATION_RECORDINGS ?? null,
    },
  };
}

/** The settings in an environment. Throws one readable line a variable when something is missing or wrong; empty counts as not set. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const { data, error } = variables.safeParse(set);
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return settingsOf(data);
}

/** What is off for want of keys, one sentence each, for whoever starts the platform. */
export function missingSettings({
  sms,
  telegram,
  mail,
  payme,
  click,
  uzum,
  speechToText,
  languageModel,
  isProduction,
}: Settings): string[] {
  return [
    !sms &&
      (isProduction
        ? 'No SMS: ESKIZ_EMAIL and ESKIZ_PASSWORD are not set, so nobody signs in by a code to their phone.'
        : 'No SMS: ESKIZ_EMAIL and ESKIZ_PASSWORD are not set; codes for phones stand in the log.'),
    !telegram && 'No Telegram: TELEGRAM_BOT_TOKEN and TELEGRAM_BOT_USERNAME are not set.',
    !mail && 'No e-mail: SMTP_URL is not set.',
    !payme && 'No Payme: PAYME_MERCHANT_ID and PAYME_KEY are not set.',
    !click && 'No Click: CLICK_SERVICE_ID, CLICK_MERCHANT_ID and CLICK_SECRET_KEY are not set.',
    !speechToText && 'No recogniser of speech: STT_URL is not set; adults mark what children read aloud.',
    !languageModel &&
      'No language model: LLM_URL and LLM_MODEL are not set; stories to order are put together by our own grammar.',
    !uzum && 'No Uzum: UZUM_SERVICE_ID, UZUM_LOGIN and UZUM_PASSWORD are not set.',
  ].filter((line) => line !== false);
}
