import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { GraphAnswer } from '#packages/graph-client/graph-answer.ts';
import { createGraphClient, type GraphClient } from '#packages/graph-client/graph-client.ts';
import type { Credentials } from './environment.ts';

/** Asks the graph; throws what it refuses. Everything that is asked can be asked twice. */
export interface GraphSession extends AsyncDisposable {
  ask<Data>(document: string, variables: Readonly<Record<string, unknown>>, data: z.ZodType<Data>): Promise<Data>;
}

/** Milliseconds between questions that nobody answers, and how long they are asked again: when nothing was answered yet, and later. */
const firstPause = 250;
const longestPause = 5_000;
const patience = { atFirst: 10_000, later: 180_000 };

/** A page of products with long descriptions. */
const mostBytes = 64 * 1024 * 1024;

const signInMutation = /* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { __typename ... on Session { accessToken } ... on UserError { code message } }
  }
`;

const signedIn = z.object({
  signIn: z.union([
    z.object({ accessToken: z.string() }),
    z.object({ code: z.string(), message: z.string() }),
    z.object({ __typename: z.string() }),
  ]),
});

/** Signs in, unless there is a key. Throws with what to do when the graph does not answer or knows nobody of these credentials. */
export async function openGraphSession(url: string, credentials: Credentials): Promise<GraphSession> {
  const graph = createGraphClient({ url, timeout: 60_000, mostBytes, connections: 1 });
  const session = createSession(graph, credentials);
  try {
    await session.signIn(patience.atFirst);
  } catch (error) {
    await graph.close();
    throw new Error(`${url}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return session;
}

function createSession(graph: GraphClient, credentials: Credentials) {
  let token = 'apiKey' in credentials ? credentials.apiKey : undefined;

  const signIn = async (limit = patience.later) => {
    if ('apiKey' in credentials) return;
    const question = { document: signInMutation, variables: { input: credentials } };
    const answer = read(await untilAnswered(() => graph.ask(question), limit), signedIn);
    if ('accessToken' in answer.signIn) token = answer.signIn.accessToken;
    else if ('code' in answer.signIn) throw new Error(`${answer.signIn.code}: ${answer.signIn.message}`);
    else throw new Error(`expected a session, and got ${answer.signIn.__typename}: use SOUK_API_KEY`);
  };

  const ask: GraphSession['ask'] = async (document, variables, data) => {
    const question = () => graph.ask({ apiKey: token, document, variables });
    const answer = await untilAnswered(question, patience.later);
    if (!isUnauthenticated(answer) || 'apiKey' in credentials) return read(answer, data);
    // An access token lasts some minutes, and an import may take longer.
    await signIn();
    return read(await untilAnswered(question, patience.later), data);
  };

  return { ask, signIn, [Symbol.asyncDispose]: () => graph.close() };
}

type Answered = Exclude<GraphAnswer, { outcome: 'unavailable' }>;

/** Asks again while nobody knows, and as late as the graph says, for example when much was asked in a minute. */
async function untilAnswered(ask: () => Promise<GraphAnswer>, limit: number): Promise<Answered> {
  const deadline = Date.now() + limit;
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const answer = await ask();
    if (answer.outcome !== 'unavailable') return answer;
    const wait = answer.retryAfterMs ?? pause;
    if (Date.now() + wait > deadline)
      throw new Error(`no answer (${answer.reason}). Is Souk running there? Run npm start, or set GATEWAY_URL`);
    await delay(wait);
  }
}

const isUnauthenticated = (answer: Answered) =>
  answer.outcome === 'refused'
    ? answer.code === 'UNAUTHENTICATED'
    : answer.errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');

function read<Data>(answer: Answered, data: z.ZodType<Data>): Data {
  if (answer.outcome === 'refused') throw new Error(answer.reason);
  const [error] = answer.errors;
  if (error) throw new Error(`${error.extensions.code}: ${error.message}`);
  return data.parse(answer.data);
}
