import { timingSafeEqual } from 'node:crypto';
import { keyedHash, type SecretContext } from '../auth/index.ts';
import { type Choice, saveChoices } from './preferences.ts';
import { NOTICE_TYPES, type NoticeType } from './template.ts';

export const UNSUBSCRIBE_PATH = '/callbacks/unsubscribe';

type ChosenType = Choice['type'];

/** The address in a letter that ends letters of its type for this person; it says who without saying a name. */
export function unsubscribeUrl(ctx: SecretContext, apiUrl: string, userId: string, type: NoticeType): string | null {
  if (type === 'SECURITY') return null;
  return `${apiUrl}${UNSUBSCRIBE_PATH}?token=${userId}.${type}.${macOf(ctx, userId, type).toString('base64url')}`;
}

const macOf = (ctx: SecretContext, userId: string, type: string) => keyedHash(ctx, 'unsubscribe', userId, type);

/** Whom and what a token names; null when we did not make it. */
function readToken(ctx: SecretContext, token: string): { userId: string; type: ChosenType } | null {
  const [userId = '', type = '', mac = ''] = token.split('.');
  const expected = macOf(ctx, userId, type);
  const given = Buffer.from(mac, 'base64url');
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && NOTICE_TYPES.some((one) => one === type) ? { userId, type: type as ChosenType } : null;
}

interface Asked {
  method: string;
  search: URLSearchParams;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

/**
 * One click by RFC 8058: a POST ends the letters. A GET, which scanners of mail send too, only shows the button that posts.
 */
export async function answerUnsubscribe(ctx: SecretContext, { method, search }: Asked): Promise<Answer> {
  const token = readToken(ctx, search.get('token') ?? '');
  if (!token) return page(404, 'Bu havola yaroqsiz. Ссылка недействительна. This link is not valid.');
  if (method !== 'POST') {
    return page(
      200,
      '<form method="post"><button>Bunday xatlar kelmasin · Не присылать такие письма · Stop letters like this</button></form>',
    );
  }
  const { userId, type } = token;
  const [known] = await ctx.db.query('SELECT 1 FROM shared.users WHERE id = $1', [userId]);
  if (known) await saveChoices(ctx, userId, [{ type, channel: 'EMAIL', isOn: false }]);
  return page(
    200,
    'Tayyor: bunday xatlar endi kelmaydi. Готово: таких писем больше не будет. Done: no more letters like this.',
  );
}

const page = (status: number, body: string): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  },
  body: `<!doctype html><html lang="uz"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Alif24</title></head><body><p>Alif24</p>${body}</body></html>`,
});
