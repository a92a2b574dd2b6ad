/** The providers by which money comes in. */
export const PROVIDERS = ['PAYME', 'CLICK', 'UZUM'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** What a balance can be spent on. */
export type Spending = 'TUITION' | 'PRIZE' | 'OLYMPIAD_SEAT';

/** Why money moved. */
export type MoneyPurpose = Spending | 'TOP_UP' | 'TOP_UP_RETURN' | 'REFUND';

/** The names of the accounts. Those of people and organisations never fall below nothing; the others are where money comes from and goes to. */
export const moneyAccount = {
  /** What a parent may spend, and what the platform owes an organisation. */
  user: (userId: string) => `user:${userId}`,
  /** What a provider took from people for us: below nothing by as much. */
  provider: (provider: Provider) => `provider:${provider.toLowerCase()}`,
  /** What the platform itself earned. */
  revenue: (purpose: Spending) => `revenue:${purpose.toLowerCase().replaceAll('_', '-')}`,
};
