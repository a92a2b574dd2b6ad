/** Whoever asks the graph: by their token, or nobody in particular. */
// biome-ignore lint/suspicious/noExplicitAny: a journey reads what it asked for
export type Ask = (query: string, variables: object) => Promise<any>;

/** Asks the graph of the platform on a port of this machine as its clients do. Throws what it was refused with. */
export const asking =
  (port: number, token?: string): Ask =>
  async (query, variables) => {
    const response = await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

/** The same as a member of the demo school. */
export async function askingAs(port: number, phone: string): Promise<Ask> {
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
  const { login: session } = await asking(port)(login, { input: { phone, password: 'alif2424' } });
  return asking(port, session.accessToken);
}
