import { notify } from '@alif24/subgraph-shared/notifications';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph, {
  TELEGRAM_BOT_TOKEN: '1:x',
  TELEGRAM_BOT_USERNAME: 'alif24_test_bot',
  TELEGRAM_API_URL: 'http://127.0.0.1:1',
});
const without = testGraph(subgraph);

const tell = ({ userId }: GraphClient, coins: number) =>
  notify(graph.context(), { userId, template: 'coins.granted', parameters: { coins }, reference: `grant:${coins}` });
const INBOX = `query ($first: Int!, $after: String, $locale: Locale!) { notificationInbox(first: $first, after: $after) {
  unreadCount totalCount pageInfo { hasNextPage endCursor } edges { node { id type text(locale: $locale) readAt } } } }`;
const MARK = `mutation ($ids: [ID!]) { markNotificationsRead(input: { ids: $ids }) { unreadCount notifications { id } } }`;

describe('the inbox', () => {
  it('goes back to the first notice, in the language that is asked for', async () => {
    const pupil = await graph.newUser('STUDENT');
    for (const coins of [1, 2, 3]) await tell(pupil, coins);
    await tell(pupil, 3); // the same event
    const { notificationInbox: newest } = await pupil.data(INBOX, { first: 2, locale: 'UZ_CYRL' });
    expect(newest).toMatchObject({ unreadCount: 3, totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(newest.edges.map((edge: { node: object }) => edge.node)).toMatchObject([
      { type: 'COINS', text: 'Ўқитувчи танга берди: 3.', readAt: null },
      { text: 'Ўқитувчи танга берди: 2.' },
    ]);
    const after = newest.pageInfo.endCursor;
    const { notificationInbox: oldest } = await pupil.data(INBOX, { first: 2, after, locale: 'EN' });
    expect(oldest.edges).toMatchObject([{ node: { text: 'A teacher gave coins: 1.' } }]);
    expect(oldest.pageInfo.hasNextPage).toBe(false);
  });

  it('is each person’s own: of others’ notices nothing is marked', async () => {
    const [mine, other] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    for (const coins of [1, 2]) await tell(mine, coins);
    await tell(other, 1);
    const { notificationInbox } = await mine.data(INBOX, { first: 5, locale: 'RU' });
    const [{ node }] = notificationInbox.edges;
    expect((await other.data(MARK, { ids: [node.id] })).markNotificationsRead).toEqual({
      unreadCount: 1,
      notifications: [],
    });
    expect((await mine.data(MARK, { ids: [node.id] })).markNotificationsRead).toEqual({
      unreadCount: 1,
      notifications: [{ id: node.id }],
    });
    expect((await mine.data(MARK)).markNotificationsRead).toMatchObject({ unreadCount: 0 });
    expect(await mine.codes(MARK, { ids: ['x'] })).toEqual(['NOT_FOUND']);
    expect(await graph.anonymous.codes(INBOX, { first: 1, locale: 'RU' })).toEqual(['UNAUTHENTICATED']);
  });

  it('moves the bell at once, with a number that grows', async () => {
    const pupil = await graph.newUser('STUDENT');
    const bell = await pupil.events('subscription { notificationReceived { sequence unreadCount newest { text } } }');
    const next = async () => (await bell.next()).value.data.notificationReceived;
    expect(await next()).toEqual({ sequence: 0, unreadCount: 0, newest: null });
    await tell(pupil, 7);
    expect(await next()).toEqual({ sequence: 1, unreadCount: 1, newest: { text: 'Oʻqituvchi tanga berdi: 7.' } });
    await pupil.data(MARK);
    expect(await next()).toMatchObject({ sequence: 2, unreadCount: 0 });
    await bell.return?.();
  });

  it('rings nobody else’s bell, and nobody can ask for another’s', async () => {
    const BELL = 'subscription { notificationReceived { sequence newest { text } } }';
    const [mine, other] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const bell = await mine.events(BELL);
    const next = async () => (await bell.next()).value.data.notificationReceived;
    expect(await next()).toEqual({ sequence: 0, newest: null });
    await tell(other, 3);
    await tell(mine, 4);
    // The first that comes is one's own.
    expect(await next()).toEqual({ sequence: 1, newest: { text: 'Oʻqituvchi tanga berdi: 4.' } });
    await bell.return?.();
    await expect(graph.anonymous.events(BELL)).rejects.toThrow('UNAUTHENTICATED');
    const asked = `subscription { notificationReceived(userId: "${other.userId}") { sequence } }`;
    await expect(mine.events(asked)).rejects.toThrow('Unknown argument');
  });
});

describe('preferences', () => {
  const FIELDS = `choices { type channel isOn } quietFrom quietUntil locale isCodeByTelegram telegram email emailAddress`;
  const READ = `{ notificationPreferences { ${FIELDS} } }`;
  const SAVE = `mutation ($input: UpdateNotificationPreferencesInput!) { updateNotificationPreferences(input: $input) { ${FIELDS} } }`;

  it('are sensible before anybody chose', async () => {
    const parent = await graph.newUser('PARENT');
    const { notificationPreferences } = await parent.data(READ);
    expect(notificationPreferences).toMatchObject({
      quietFrom: '21:00',
      quietUntil: '08:00',
      locale: null,
      isCodeByTelegram: true,
      telegram: 'NONE',
      email: 'NONE',
      emailAddress: null,
    });
    expect(notificationPreferences.choices).toHaveLength(8);
    expect(notificationPreferences.choices.every(({ isOn }: { isOn: boolean }) => isOn)).toBe(true);
  });

  it('change alone what is given, and quiet only grows', async () => {
    const parent = await graph.newUser('PARENT');
    const off = { type: 'COINS', channel: 'EMAIL', isOn: false };
    await parent.data(SAVE, { input: { choices: [off], quietFrom: '20:00' } });
    const { updateNotificationPreferences: saved } = await parent.data(SAVE, {
      input: { locale: 'RU', isCodeByTelegram: false },
    });
    expect(saved).toMatchObject({ quietFrom: '20:00', quietUntil: '08:00', locale: 'RU', isCodeByTelegram: false });
    expect(saved.choices).toContainEqual(off);
    for (const input of [
      { quietFrom: '22:00' },
      { quietUntil: '07:59' },
      { quietFrom: '25:00' },
      { choices: [{ type: 'SECURITY', channel: 'EMAIL', isOn: false }] },
    ])
      expect(await parent.codes(SAVE, { input })).toEqual(['BAD_USER_INPUT']);
    expect((await parent.data(READ)).notificationPreferences).toEqual(saved);
  });

  it('hold a link to the bot, which only its person has', async () => {
    const parent = await graph.newUser('PARENT');
    const { linkTelegramChat } = await parent.data('mutation { linkTelegramChat { url expiresAt } }');
    expect(linkTelegramChat.url).toMatch(/^https:\/\/t\.me\/alif24_test_bot\?start=[\w-]{32}$/);
    expect((await parent.data('mutation { unlinkTelegramChat { telegram } }')).unlinkTelegramChat.telegram).toBe(
      'NONE',
    );
    const other = await without.newUser('PARENT');
    expect(await other.codes('mutation { linkTelegramChat { url } }')).toEqual(['NOT_CONFIGURED']);
  });
});
