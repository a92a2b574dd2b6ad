import type { Locale } from '../utils/index.ts';
import { fillIn, inLocale } from './templates.ts';

const words = {
  greeting: { uz: 'Assalomu alaykum, {{name}}!', ru: 'Здравствуйте, {{name}}!', en: 'Hello, {{name}}!' },
  open: { uz: 'Alif24 ni ochish', ru: 'Открыть Alif24', en: 'Open Alif24' },
  stop: { uz: 'Bunday xatlar kerak emas', ru: 'Не присылать такие письма', en: 'Stop letters like this' },
} as const;

const tags: Record<Locale, string> = { UZ_LATN: 'uz-Latn', UZ_CYRL: 'uz-Cyrl', RU: 'ru', EN: 'en' };

export interface Letter {
  /** Given name of the reader; empty for somebody we do not know. */
  name: string;
  text: string;
  siteUrl: string;
  unsubscribeUrl: string | null;
}

/** A letter twice, as plain text and as HTML that needs neither pictures nor styles from elsewhere. */
export function writeLetter(
  { name, text, siteUrl, unsubscribeUrl }: Letter,
  locale: Locale,
): { text: string; html: string } {
  const say = (word: keyof typeof words) => inLocale(words[word], locale);
  const greeting = name && fillIn(say('greeting'), { name });
  const plain = [greeting, text, `${say('open')}: ${siteUrl}`, unsubscribeUrl && `${say('stop')}: ${unsubscribeUrl}`];
  const paragraphs = [greeting, ...text.split('\n')].filter(Boolean).map((line) => `<p>${escapeHtml(line)}</p>`);
  return {
    text: plain.filter(Boolean).join('\n\n'),
    html: `<!doctype html>
<html lang="${tags[locale]}"><head><meta charset="utf-8"><title>Alif24</title></head>
<body style="margin:0;padding:24px;background:#fbf8f1;color:#1d2433;font:17px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-radius:24px">
<p style="font-weight:700;color:#0b7a7c">Alif24</p>
${paragraphs.join('\n')}
<p><a style="display:inline-block;padding:12px 20px;border-radius:16px;background:#0b7a7c;color:#fff;text-decoration:none" href="${escapeHtml(siteUrl)}">${escapeHtml(say('open'))}</a></p>
${unsubscribeUrl ? `<p style="font-size:15px"><a style="color:#5b6475" href="${escapeHtml(unsubscribeUrl)}">${escapeHtml(say('stop'))}</a></p>` : ''}
</div></body></html>`,
  };
}

/** Only what HTML reads as its own; oʻ and gʻ and every other letter stay what they are. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
