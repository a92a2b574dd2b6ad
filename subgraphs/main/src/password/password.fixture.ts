import type { Hop, OpenSubgraph } from '@alif24/subgraph-shared/server';

export const PASSWORD = 'kitob-daftar-qalam';
export const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { user { id } } }';
export const REFRESH = 'mutation { refreshSession { user { id } } }';
export const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken user { id } } }';

const cookieOf = (cookies: string[] | undefined) => cookies?.[0]?.match(/^__Host-alif24-session=([^;]*);/)?.[1];

/** People who have passwords, in the graph of one file. */
export function passwordWorld(graph: { readonly subgraph: OpenSubgraph }) {
  let numbers = 0;
  const newPhone = () => {
    numbers += 1;
    return `+99894${String(numbers).padStart(7, '0')}`;
  };

  /** The graph as somebody at this address sees it, with a session cookie if they have one. */
  async function from(address: string, query: string, variables: object = {}, more: Partial<Hop> = {}) {
    const hop = { caller: null, requestId: 'test', address, ...more };
    const { data, errors, setCookies } = await graph.subgraph.execute({ query, variables: { ...variables } }, hop);
    return {
      data,
      extensions: errors?.[0]?.extensions,
      code: errors?.[0]?.extensions?.code,
      cookie: cookieOf(setCookies),
    };
  }

  async function newMember(address = '10.0.0.1', more: object = {}) {
    const phone = newPhone();
    const input = { phone, password: PASSWORD, firstName: 'Zulayho', lastName: 'Ergasheva', role: 'PARENT', ...more };
    const { data, cookie } = await from(address, REGISTER, { input });
    const { accessToken, user } = (data as { register: { accessToken: string; user: { id: string } } }).register;
    const { sid } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
    return { phone, cookie, caller: { userId: user.id, role: 'PARENT' as const, sessionId: sid as string } };
  }
  return { newPhone, from, newMember };
}
