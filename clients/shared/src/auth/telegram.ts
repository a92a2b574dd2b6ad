import type { TelegramProofInput } from '../graphql/index.ts';

const FIELDS = ['id', 'first_name', 'last_name', 'username', 'photo_url', 'auth_date', 'hash'] as const;

/** Where Telegram asks a person whether they want to come in here, and from where it sends them back. No script of theirs runs on our pages. */
export function telegramUrl(botId: string, page: Location = window.location): string {
  const back = `${page.origin}${page.pathname}${page.search}`;
  return `https://oauth.telegram.org/auth?${new URLSearchParams({ bot_id: botId, origin: page.origin, return_to: back })}`;
}

/** What Telegram sent a person back with, in the fragment of the address; null when it is nothing of theirs. */
export function telegramAnswer(hash: string): TelegramProofInput | null {
  const encoded = /^#tgAuthResult=([\w+/=-]+)$/.exec(decodeURIComponent(hash))?.[1];
  if (!encoded) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const data = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const widget = Object.fromEntries(
      FIELDS.filter((name) => data[name] !== undefined).map((name) => [name, String(data[name])]),
    );
    return { widget: widget as TelegramProofInput['widget'] };
  } catch {
    return null;
  }
}
