import { Locale, requireCaller } from '@alif24/subgraph-shared/auth';
import {
  createPrize as addPrize,
  updatePrize as changePrize,
  listPrizes,
  type Prize as Offered,
  type PrizeFilter,
  prizeOwnerOf,
  prizesById,
} from '@alif24/subgraph-shared/payments';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, pageArgs, toCyrillic } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import type { CreatePrizeInput, PrizeTitleInput, UpdatePrizeInput } from './prize.input.ts';
import type { Prize, PrizeTitle } from './prize.type.ts';

/** What the calling pupil can ask for: the platform's, their organisations' and their guardians' open prizes. */
export function prizesOnOffer(ctx: Context, first: number, after: string | null): Promise<Page<Prize>> {
  return pageOf(ctx, { forStudentId: requireCaller(ctx).userId }, first, after);
}

/** All prizes that the caller offers, also those that were retired. FORBIDDEN for who offers none. */
export function myPrizes(ctx: Context, first: number, after: string | null): Promise<Page<Prize>> {
  const { organizationId, guardianId } = prizeOwnerOf(ctx);
  return pageOf(ctx, guardianId ? { guardianId } : { organizationId }, first, after);
}

export async function createPrize(ctx: Context, { titles, ...input }: CreatePrizeInput): Promise<Prize> {
  return toPrize(await addPrize(ctx, { ...input, titles: byLocale(titles) }));
}

export async function updatePrize(ctx: Context, { prizeId, titles, ...input }: UpdatePrizeInput): Promise<Prize> {
  const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
  return toPrize(await changePrize(ctx, { prizeId, ...changes, ...(titles && { titles: byLocale(titles) }) }));
}

/** A prize that a redemption is for. */
export async function prizeOf(ctx: Context, prizeId: string): Promise<Prize> {
  const prize = await ctx.load(prizesById, prizeId);
  if (!prize) throw new AppError('NOT_FOUND', 'There is no such prize.');
  return toPrize(prize);
}

/** Its name in a language: as it was given, for Cyrillic made from the Latin one, else as it was typed. */
export function titleIn({ ownTitle, titlesByLocale }: Prize, locale: Locale | null): string {
  const given = locale && titlesByLocale[locale];
  if (given) return given;
  return locale === Locale.UZ_CYRL ? toCyrillic(titlesByLocale.UZ_LATN ?? ownTitle) : ownTitle;
}

export function titlesOf({ titlesByLocale }: Prize): PrizeTitle[] {
  return Object.values(Locale).flatMap((locale) => {
    const text = titlesByLocale[locale];
    return text ? [{ locale, text }] : [];
  });
}

/** The organisation or guardian that offers it; null for the platform's. */
export async function offererOf(ctx: Context, { organizationId, guardianId }: Prize): Promise<User | null> {
  const id = organizationId ?? guardianId;
  return id ? ctx.load(usersById, id) : null;
}

async function pageOf(ctx: Context, filter: PrizeFilter, first: number, after: string | null): Promise<Page<Prize>> {
  const page = pageArgs(first, after, 1);
  const { rows, totalCount } = await listPrizes(ctx, filter, page);
  const prizes = rows.map((row) => ({ ...toPrize(row), cursor: row.cursor }));
  return toPage(prizes, { first: page.first, after, totalCount, cursorOf: ({ cursor }) => cursor });
}

function byLocale(titles: readonly PrizeTitleInput[]): Partial<Record<Locale, string>> {
  return Object.fromEntries(titles.map(({ locale, text }) => [locale, text]));
}

/** A prize of the ledger as the graph shows it. */
export function toPrize({ title, titles, ...prize }: Offered): Prize {
  const audience = prize.organizationId ? 'ORGANIZATION_PUPILS' : prize.guardianId ? 'CHILDREN' : 'EVERYONE';
  return { ...prize, ownTitle: title, titlesByLocale: titles, audience };
}
