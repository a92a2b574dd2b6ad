import type { Role } from '@alif24/subgraph-shared/auth';
import {
  approveRedemption,
  cancelRedemption,
  coinAccounts,
  collectRedemption,
  createPrize,
  declineRedemption,
  expireRedemptions,
  grantCoins,
  type Prize,
  type PrizeInput,
  proveLedger,
  type Redemption,
  redeemPrize,
  showPickupCode,
} from '@alif24/subgraph-shared/payments';
import { Context, type DemoWorld } from '@alif24/subgraph-shared/server';
import { type GrantReason, writeGrantReason } from './grant/grant.type.ts';

const named = (uz: string, ru: string, en: string) => ({ title: uz, titles: { UZ_LATN: uz, RU: ru, EN: en } });

const schoolPrizes: PrizeInput[] = [
  { ...named('Rangli qalamlar', 'Цветные карандаши', 'Coloured pencils'), picture: 'pencil', price: 30, stock: 24 },
  { ...named('Daftar', 'Тетрадь', 'Notebook'), picture: 'notebook', price: 20, stock: 40 },
  { ...named('Ertaklar kitobi', 'Книга сказок', 'A book of tales'), picture: 'book', price: 80, stock: 6 },
  { ...named('Futbol toʻpi', 'Футбольный мяч', 'A football'), picture: 'football', price: 250, stock: 2 },
  { ...named('Varrak', 'Воздушный змей', 'A kite'), picture: 'kite', price: 60, stock: 0 },
  {
    ...named('Sinfga qoʻshiq tanlash', 'Выбрать песню для класса', 'Choose a song for the class'),
    ...{ picture: 'rubab', price: 15, stock: null },
  },
];

const platformPrize: PrizeInput = {
  ...named('Alif24 yulduzchasi', 'Звёздочка Alif24', 'An Alif24 star'),
  ...{ picture: 'star', price: 10, stock: null },
};

const familyPrizes: PrizeInput[] = [
  { ...named('Birga kinoga', 'Вместе в кино', 'To the cinema together'), picture: 'screen', price: 100, stock: null },
  { ...named('Muzqaymoq', 'Мороженое', 'Ice cream'), picture: 'ice-cream', price: 25, stock: null },
  { ...named('Bogʻga sayr', 'Прогулка в парк', 'A walk in the park'), picture: 'tree', price: 15, stock: null },
];

const grants: [reason: `${GrantReason}`, note: string][] = [
  ['HELPING', 'Doʻstiga misolni tushuntirdi'],
  ['EFFORT', ''],
  ['KINDNESS', 'Yangi oʻquvchini kutib oldi'],
  ['PROGRESS', ''],
];

/** Prizes of schools, families and the platform; wishes in all states; what teachers gave. */
export async function loadDemoPrizes(ctx: Context, world: DemoWorld): Promise<void> {
  const as = (userId: string, role: `${Role}`) => asCaller(ctx, userId, role);
  await createPrize(as(world.moderatorId, 'MODERATOR'), platformPrize);
  const schools: Array<{ school: Context; prizes: Prize[]; pupils: string[] }> = [];
  for (const organizationId of world.organizationIds) {
    const school = as(organizationId, 'ORGANIZATION');
    const prizes: Prize[] = [];
    for (const prize of schoolPrizes) prizes.push(await createPrize(school, prize));
    const classroom = world.classes.find((one) => one.organizationId === organizationId);
    schools.push({ school, prizes, pupils: classroom?.studentIds ?? [] });
  }
  for (const { prizes, pupils } of schools) await wish(as(pupils[2] as string, 'STUDENT'), prizes[0] as Prize);
  await expireRedemptions(ctx, new Date(Date.now() + 8 * 86_400_000)); // of all that are open now, so these come first
  for (const { school, prizes, pupils } of schools) await addWishes(ctx, world, school, prizes, pupils);
  for (const [n, student] of world.studentIds.entries()) {
    if (n % 3 !== 0) continue; // a third of the families have prizes of their own
    const prizes: Prize[] = [];
    for (const prize of familyPrizes) prizes.push(await createPrize(as(world.parentIdOf(n), 'PARENT'), prize));
    if (n % 6 === 0) await wish(as(student, 'STUDENT'), prizes[1] as Prize);
  }
  for (const { teacherId, studentIds } of world.classes) {
    for (const [n, [reason, note]] of grants.entries()) {
      await grantCoins(as(teacherId, 'TEACHER'), {
        ...{ studentId: studentIds[n * 3] as string, coins: 5, reason: writeGrantReason(reason, note) },
        idempotencyKey: `demo-grant-${n}`,
      });
    }
  }
  await proveLedger(ctx);
}

/** One wish after another, each led to another state; pupils who have too few coins wish for nothing. */
async function addWishes(ctx: Context, world: DemoWorld, school: Context, prizes: Prize[], pupils: string[]) {
  const [pencils, notebook, , , , song] = prizes as [Prize, Prize, Prize, Prize, Prize, Prize];
  const pupil = (n: number) => asCaller(ctx, pupils[n] as string, 'STUDENT');
  const guardian = (n: number) =>
    asCaller(ctx, world.parentIdOf(world.studentIds.indexOf(pupils[n] as string)), 'PARENT');
  await wish(pupil(0), notebook);
  await wish(pupil(3), pencils);
  await wish(pupil(8), song);
  for (const n of [1, 5]) {
    const wanted = await wish(pupil(n), n === 1 ? notebook : song);
    if (wanted) await approveRedemption(guardian(n), wanted.id);
  }
  const collected = await wish(pupil(0), pencils);
  if (collected) {
    await approveRedemption(guardian(0), collected.id);
    const code = await showPickupCode(pupil(0), collected.id);
    await collectRedemption(school, { redemptionId: collected.id, code });
  }
  const declined = await wish(pupil(4), notebook);
  if (declined) await declineRedemption(school, { redemptionId: declined.id, reason: 'Bu hafta kutubxona yopiq' });
  const cancelled = await wish(pupil(6), song);
  if (cancelled) await cancelRedemption(pupil(6), cancelled.id);
}

async function wish(pupil: Context, { id: prizeId, price }: Prize): Promise<Redemption | null> {
  const [account] = await coinAccounts(pupil, [pupil.caller?.userId as string]);
  if (!account || account.balance < BigInt(price)) return null;
  return redeemPrize(pupil, { prizeId, price, idempotencyKey: `demo-wish-${prizeId}` });
}

function asCaller(ctx: Context, userId: string, role: `${Role}`): Context {
  const caller = { userId, role, sessionId: '00000000-0000-7000-8000-000000000000' };
  return new Context(ctx.db, { ...ctx.hop, caller }, ctx.resources);
}
