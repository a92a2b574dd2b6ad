import { openSession } from '@alif24/subgraph-shared/auth';
import { type GraphClient, sentCode, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const production = testGraph(subgraph, { NODE_ENV: 'production' });

const REQUEST = `mutation ($email: String!, $currentPassword: String) {
  requestEmailCode(input: { email: $email, currentPassword: $currentPassword }) { digits } }`;
const CONFIRM =
  'mutation ($email: String!, $code: String!) { confirmEmail(input: { email: $email, code: $code }) { email } }';
const LOGIN =
  'mutation ($email: String!, $password: String!) { login(input: { email: $email, password: $password }) { user { id } } }';
const PASSWORD = 'mutation ($newPassword: String!) { changePassword(input: { newPassword: $newPassword }) { id } }';

let people = 0;
/** Somebody who has just signed in. */
async function newMember(of = graph): Promise<GraphClient> {
  people += 1;
  const { userId } = await of.newUser('PARENT', { phone: `+99895${String(people).padStart(7, '0')}` });
  const { sessionId } = await openSession(of.context(), userId, 'CODE');
  return of.as({ userId, role: 'PARENT', sessionId });
}

describe('an e-mail address', () => {
  it('is kept once its owner has proven it, and signs in together with the password', async () => {
    const member = await newMember();
    await member.data(REQUEST, { email: ' Zulayho@Example.UZ ' });
    await member.data(PASSWORD, { newPassword: 'kitob-daftar-qalam' });
    const credentials = { email: 'ZULAYHO@example.uz', password: 'kitob-daftar-qalam' };
    expect(await graph.anonymous.codes(LOGIN, credentials)).toEqual(['WRONG_CREDENTIALS']);
    const code = await sentCode(graph, 'zulayho@example.uz');
    expect(await member.data(CONFIRM, { email: 'zulayho@example.uz', code })).toEqual({
      confirmEmail: { email: 'zulayho@example.uz' },
    });
    expect(await graph.anonymous.data(LOGIN, credentials)).toEqual({ login: { user: { id: member.userId } } });
  });

  it('is no way in for whoever finds a session open: it takes the password, or having just signed in', async () => {
    const member = await newMember();
    const email = 'stolen@example.uz';
    await graph.asOwner(`UPDATE shared.sessions SET created_at = now() - interval '16 minutes' WHERE user_id = $1`, [
      member.userId,
    ]);
    expect(await member.codes(REQUEST, { email })).toEqual(['SIGN_IN_AGAIN']);
    await graph.asOwner('UPDATE shared.sessions SET created_at = now() WHERE user_id = $1', [member.userId]);
    await member.data(PASSWORD, { newPassword: 'kitob-daftar-qalam' });
    expect(await member.codes(REQUEST, { email })).toEqual(['WRONG_CREDENTIALS']);
    await expect(sentCode(graph, email)).rejects.toThrow('Nothing was sent');
    expect(await member.codes(REQUEST, { email, currentPassword: 'kitob-daftar-qalam' })).toEqual([]);
  });

  it('is proven by the person whom the code was made for and nobody else', async () => {
    const [member, other] = [await newMember(), await newMember()];
    const email = 'one@example.uz';
    await member.data(REQUEST, { email });
    const code = await sentCode(graph, email);
    expect(await other.codes(CONFIRM, { email, code })).toEqual(['WRONG_CODE']);
    expect(await member.codes(CONFIRM, { email: 'two@example.uz', code })).toEqual(['WRONG_CODE']);
    expect(await member.codes(CONFIRM, { email, code })).toEqual([]);
  });

  it('that somebody has is told so to whoever proves it, not to whoever asks', async () => {
    const [member, other] = [await newMember(), await newMember()];
    const email = 'family@example.uz';
    for (const person of [member, other]) {
      expect(await person.data(REQUEST, { email })).toEqual({ requestEmailCode: { digits: 6 } });
      const code = await sentCode(graph, email);
      expect(await person.codes(CONFIRM, { email, code })).toEqual(person === member ? [] : ['EMAIL_TAKEN']);
    }
  });

  it('is for the person alone to see', async () => {
    const [member, other] = [await newMember(), await graph.newUser('MODERATOR')];
    await graph.asOwner('UPDATE shared.users SET email = $2 WHERE id = $1', [member.userId, 'seen@example.uz']);
    const query = `{ user(id: "${member.userId}") { email devices { id } hasPassword hasTelegramLogin } }`;
    const { data, errors } = await other.ask(query);
    expect(data?.user).toEqual({ email: null, devices: null, hasPassword: null, hasTelegramLogin: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(Array(4).fill('FORBIDDEN'));
  });

  it.each(['', 'a', 'a@b', '@example.uz', 'a b@example.uz', 'a@example.uz\r\nBcc: c@d.uz', `${'a'.repeat(300)}@b.uz`])(
    'is not %j',
    async (email) => {
      const member = await newMember();
      expect(await member.codes(REQUEST, { email })).toEqual(['BAD_USER_INPUT']);
    },
  );

  it('is removed unless it is the only way in', async () => {
    const REMOVE = 'mutation { removeEmail { email } }';
    const member = await newMember();
    await graph.asOwner('UPDATE shared.users SET email = $2 WHERE id = $1', [member.userId, 'gone@example.uz']);
    expect(await member.data(REMOVE)).toEqual({ removeEmail: { email: null } });
    const only = await graph.newUser('PARENT');
    await graph.asOwner('UPDATE shared.users SET email = $2 WHERE id = $1', [only.userId, 'only@example.uz']);
    expect(await only.codes(REMOVE)).toEqual(['CONFLICT']);
  });

  it('gets nothing in production without a mail server, which is said', async () => {
    const member = await newMember(production);
    expect(await member.codes(REQUEST, { email: 'a@example.uz' })).toEqual(['NOT_CONFIGURED']);
  });
});
