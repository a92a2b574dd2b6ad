import { randomUUID } from 'node:crypto';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, SubgraphResponse } from '@alif24/subgraph-shared/server';

/** A person of a test, as far as this file needs them. */
interface Person {
  readonly userId: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphResponse>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
}

interface Graph<P extends Person> {
  newUser(role: 'STUDENT' | 'PARENT' | 'ORGANIZATION'): Promise<P>;
  context(): Context;
}

/** A pupil with a guardian, a school and `coins` in the wallet. */
export interface PrizeWorld<P extends Person> {
  pupil: P;
  guardian: P;
  school: P;
}

export async function newPrizeWorld<P extends Person>(graph: Graph<P>, coins = 100): Promise<PrizeWorld<P>> {
  const [guardian, school] = await Promise.all([graph.newUser('PARENT'), graph.newUser('ORGANIZATION')]);
  return { guardian, school, pupil: await newPupil(graph, { guardian, school }, coins) };
}

/** One more pupil of the same family and school. */
export async function newPupil<P extends Person>(
  graph: Graph<P>,
  { guardian, school }: Pick<PrizeWorld<P>, 'guardian' | 'school'>,
  coins: number,
): Promise<P> {
  const pupil = await graph.newUser('STUDENT');
  const ctx = graph.context();
  await addSupervision(ctx, pupil.userId, guardian.userId, 'GUARDIAN');
  await addSupervision(ctx, pupil.userId, school.userId, 'ORGANIZATION');
  await earn(graph, pupil, coins);
  return pupil;
}

/** Coins of finished lessons, ten a day, so that no cap is in the way. */
export async function earn(graph: Graph<Person>, { userId: studentId }: Person, coins: number): Promise<void> {
  if (coins % 10 !== 0) throw new Error('Lessons pay ten coins.');
  await rewardMany(
    graph.context(),
    Array.from({ length: coins / 10 }, (_, n) => ({
      ...{ studentId, units: 1, source: 'lessons.lesson', reference: `l${n}:${Math.random()}` },
      at: new Date(Date.now() - Math.floor(n / 10) * 86_400_000),
    })),
  );
}

export const CREATE =
  'mutation ($input: CreatePrizeInput!) { createPrize(input: $input) { id stock isOpen audience } }';
const REDEEM = 'mutation ($input: RedeemPrizeInput!) { redeemPrize(input: $input) { id state price prize { stock } } }';
export const decision = (name: string) =>
  `mutation ($id: ID!) { ${name}(input: { redemptionId: $id }) { id state declineReason } }`;
export const DECLINE =
  'mutation ($id: ID!, $reason: String!) { declineRedemption(input: { redemptionId: $id, reason: $reason }) { state declineReason } }';
export const CODE =
  'mutation ($id: ID!) { showPickupCode(input: { redemptionId: $id }) { code redemption { state } } }';
export const COLLECT =
  'mutation ($id: ID!, $code: String) { collectRedemption(input: { redemptionId: $id, code: $code }) { state } }';
export const COINS = '{ me { coins { balance held available sequence } } }';

/** A key that no mutation had before. */
export const newKey = (): string => randomUUID();

/** A prize of this owner, and its id. */
export async function newPrize(
  owner: Person,
  {
    price = 50,
    stock = 5 as number | null,
    ...rest
  }: Record<string, unknown> & { price?: number; stock?: number | null } = {},
): Promise<string> {
  const input = { title: 'Kitob', price, stock, ...rest };
  return (await owner.data(CREATE, { input })).createPrize.id;
}

export const redeem = (pupil: Person, prizeId: string, price = 50, idempotencyKey = newKey()) =>
  pupil.ask(REDEEM, { input: { prizeId, price, idempotencyKey } });

export const codeOf = ({ errors }: { errors?: ReadonlyArray<{ extensions?: { code?: unknown } }> }) =>
  errors?.[0]?.extensions?.code ?? 'OK';

export const coinsOf = async (pupil: Person) => (await pupil.data(COINS)).me.coins;
