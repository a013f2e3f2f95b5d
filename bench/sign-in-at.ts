/** Signs in and resolves to the access token. @param clientAddress what the gateway takes for the client's, if it trusts proxies */
export async function signInAt(
  url: string,
  input: { email: string; password: string },
  clientAddress?: string,
): Promise<string> {
  const { signIn } = await post(url, signInOperation, { input }, undefined, clientAddress);
  if (signIn.__typename !== 'Session') throw new Error(`signIn answered ${JSON.stringify(signIn)}`);
  return signIn.accessToken;
}

export const signInOperation = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { __typename ... on Session { accessToken } ... on UserError { message } }
}`;

/** The data of an answer; throws when it carries errors. */
export async function post(
  url: string,
  query: string,
  variables: object,
  accessToken?: string,
  clientAddress?: string,
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows the shape it asked for
): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
      ...(clientAddress !== undefined && { 'x-forwarded-for': clientAddress }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown[] };
  if (errors?.length) throw new Error(JSON.stringify(errors));
  return data;
}
