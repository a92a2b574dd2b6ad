import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { CREATE, codeOf, coinsOf, newPrize, newPrizeWorld, newPupil, redeem } from './prize-world.fixture.ts';

const graph = testGraph(subgraph);

const ON_OFFER =
  '{ prizesOnOffer(first: 50) { totalCount edges { node { id title price audience offeredBy { id } } } } }';
const MINE = '{ myPrizes { totalCount edges { node { id isOpen stock } } } }';
const UPDATE = 'mutation ($input: UpdatePrizeInput!) { updatePrize(input: $input) { id price stock isOpen title } }';

describe('the catalogue of prizes', () => {
  it('shows a pupil what their school, their guardian and the platform offer, and nobody else', async () => {
    const { pupil, guardian, school } = await newPrizeWorld(graph);
    const other = await newPrizeWorld(graph);
    const moderator = await graph.newUser('MODERATOR');
    const own = [await newPrize(school), await newPrize(guardian, { title: 'Birga kinoga', stock: null })];
    const platform = await newPrize(moderator);
    const foreign = [await newPrize(other.school), await newPrize(other.guardian)];
    const { prizesOnOffer } = await pupil.data(ON_OFFER);
    const seen = prizesOnOffer.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(seen).toEqual(expect.arrayContaining([...own, platform]));
    for (const id of foreign) expect(seen).not.toContain(id);
    const audiences = prizesOnOffer.edges.map(({ node }: { node: { audience: string } }) => node.audience);
    expect(new Set(audiences)).toEqual(new Set(['ORGANIZATION_PUPILS', 'CHILDREN', 'EVERYONE']));
    for (const id of foreign) expect(codeOf(await redeem(pupil, id))).toBe('NOT_FOUND');
  });

  it('is filled by organisations, guardians and moderators alone, each their own part', async () => {
    const { pupil, guardian, school } = await newPrizeWorld(graph);
    const teacher = await graph.newUser('TEACHER');
    const input = { title: 'Kitob', price: 5, stock: 1 };
    for (const caller of [pupil, teacher]) expect(await caller.codes(CREATE, { input })).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(CREATE, { input })).toEqual(['UNAUTHENTICATED']);
    const prizeId = await newPrize(school);
    const change = { input: { prizeId, price: 1 } };
    for (const caller of [guardian, await graph.newUser('ORGANIZATION'), await graph.newUser('MODERATOR')])
      expect(await caller.codes(UPDATE, change)).toEqual(['NOT_FOUND']);
    expect((await guardian.data(MINE)).myPrizes.totalCount).toBe(0);
    expect((await school.data(MINE)).myPrizes.totalCount).toBe(1);
  });

  it.each([
    [{ price: 0 }],
    [{ price: -5 }],
    [{ price: 2_000_000 }],
    [{ stock: -1 }],
    [{ title: '   ' }],
    [{ picture: '<svg>' }],
    [{ title: 'a'.repeat(101) }],
  ])('refuses %j and stores nothing', async (wrong) => {
    const school = await graph.newUser('ORGANIZATION');
    const input = { title: 'Kitob', price: 5, stock: 1, ...wrong };
    expect(await school.codes(CREATE, { input })).toEqual(['BAD_USER_INPUT']);
    expect((await school.data(MINE)).myPrizes.totalCount).toBe(0);
  });

  it('speaks the language of the reader, and the one it was typed in where there is no other', async () => {
    const { pupil, school } = await newPrizeWorld(graph);
    await newPrize(school, { title: 'Toʻp', titles: [{ locale: 'RU', text: 'Мяч' }] });
    const named = (locale: string) => `${locale.toLowerCase()}: title(locale: ${locale})`;
    const query = `{ prizesOnOffer { edges { node { title ${['UZ_LATN', 'UZ_CYRL', 'RU', 'EN'].map(named).join(' ')} } } } }`;
    const { prizesOnOffer } = await pupil.data(query);
    const own = prizesOnOffer.edges.find(({ node }: { node: { title: string } }) => node.title === 'Toʻp');
    expect(own.node).toEqual({
      title: 'Toʻp',
      uz_latn: 'Toʻp',
      uz_cyrl: 'Тўп',
      ru: 'Мяч',
      en: 'Toʻp',
    });
  });

  it('takes a retired prize from the shop, not from who offered it, and counts pieces up and down', async () => {
    const { pupil, school } = await newPrizeWorld(graph);
    const prizeId = await newPrize(school, { stock: 2 });
    const update = async (input: object) => (await school.data(UPDATE, { input: { prizeId, ...input } })).updatePrize;
    expect(await update({ addStock: 3 })).toMatchObject({ stock: 5, title: 'Kitob', price: 50 });
    expect(await school.codes(UPDATE, { input: { prizeId, addStock: -6 } })).toEqual(['BAD_USER_INPUT']);
    expect(await update({ isUnlimited: true })).toMatchObject({ stock: null });
    expect(await update({ isUnlimited: false, addStock: 4 })).toMatchObject({ stock: 4 });
    expect(await update({ isOpen: false })).toMatchObject({ isOpen: false });
    const { prizesOnOffer } = await pupil.data(ON_OFFER);
    expect(JSON.stringify(prizesOnOffer)).not.toContain(prizeId);
    expect(codeOf(await redeem(pupil, prizeId))).toBe('NOT_FOUND');
    expect((await school.data(MINE)).myPrizes.totalCount).toBe(1);
  });

  it('is read with as many statements for many prizes as for one', async () => {
    const { pupil, guardian, school } = await newPrizeWorld(graph);
    await newPrize(school);
    const one = await graph.statements(() => pupil.data(ON_OFFER));
    for (let n = 0; n < 6; n++) await newPrize(n % 2 ? school : guardian);
    expect(await graph.statements(() => pupil.data(ON_OFFER))).toHaveLength(one.length);
  });
});

describe('a prize that many want', () => {
  it('of which one is left goes to one of thirty', async () => {
    const world = await newPrizeWorld(graph);
    const prizeId = await newPrize(world.school, { stock: 1 });
    const pupils = await Promise.all(Array.from({ length: 30 }, () => newPupil(graph, world, 100)));
    const codes = (await Promise.all(pupils.map((pupil) => redeem(pupil, prizeId)))).map(codeOf);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(codes.filter((code) => code === 'OUT_OF_STOCK')).toHaveLength(29);
    const coins = await Promise.all(pupils.map(coinsOf));
    expect(coins.filter(({ held }) => held === 50)).toHaveLength(1);
    expect(coins.filter(({ balance, held }) => balance === 100 && held === 0)).toHaveLength(29);
    const { myPrizes } = await world.school.data(MINE);
    expect(myPrizes.edges[0].node.stock).toBe(0);
  });

  it('and that a pupil can afford once is theirs once, of two hundred wishes at one moment', async () => {
    const { pupil, school } = await newPrizeWorld(graph, 50);
    const prizeId = await newPrize(school, { stock: null });
    const codes = (await Promise.all(Array.from({ length: 200 }, () => redeem(pupil, prizeId)))).map(codeOf);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(codes.filter((code) => code === 'INSUFFICIENT_COINS')).toHaveLength(199);
    expect(await coinsOf(pupil)).toMatchObject({ balance: 0, held: 50, available: 0 });
  }, 60_000);

  it('is asked for once, however often one wish is sent at once, and each answer is the same', async () => {
    const { pupil, school } = await newPrizeWorld(graph);
    const prizeId = await newPrize(school);
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(pupil, prizeId, 50, 'the-same-key')));
    const ids = new Set(answers.map(({ data }) => (data as { redeemPrize: { id: string } }).redeemPrize.id));
    expect(ids.size).toBe(1);
    expect(await coinsOf(pupil)).toMatchObject({ balance: 50, held: 50 });
    const another = await newPrize(school);
    expect(codeOf(await redeem(pupil, another, 50, 'the-same-key'))).toBe('CONFLICT');
  });

  it('costs what the pupil saw, or nothing: a price that changed meanwhile is told', async () => {
    const { pupil, school } = await newPrizeWorld(graph);
    const prizeId = await newPrize(school);
    await school.data(UPDATE, { input: { prizeId, price: 60 } });
    const answer = await redeem(pupil, prizeId, 50);
    expect(codeOf(answer)).toBe('PRICE_CHANGED');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ details: { price: 60 } });
    expect(await coinsOf(pupil)).toMatchObject({ balance: 100, held: 0 });
    expect(codeOf(await redeem(pupil, prizeId, 60))).toBe('OK');
  });
});
