/**
 * A query or mutation, with the types of what it takes and gives.
 * @template Result, Variables
 * @typedef {{ text: string, types?: (variables: Variables) => Result }} Operation
 */

/** Why an operation gave nothing, by the code of the gateway's error; `UNREACHABLE` when the gateway did not answer. */
export class OperationError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The longest wait for an answer, in milliseconds. */
const answerLimit = 30_000;

/**
 * The credentials of who asks, and what else there is to a request. By default the caller is anonymous.
 * @typedef {{ accessToken?: string, extensions?: Record<string, unknown> }} RequestOptions
 */

/**
 * Asks the gateway that served the page. Throws an OperationError when the answer has errors.
 * @template Result, Variables
 * @param {Operation<Result, Variables>} operation
 * @param {Variables} variables
 * @param {RequestOptions} [options]
 * @returns {Promise<Result>}
 */
export async function sendOperation(operation, variables, options) {
  const { data } = await sendForAnswer(operation, variables, options);
  return data;
}

/**
 * Likewise, with the cursor of the answer, which is null unless `extensions.cursor` asked for one.
 * @template Result, Variables
 * @param {Operation<Result, Variables>} operation
 * @param {Variables} variables
 * @param {RequestOptions} [options]
 * @returns {Promise<{ data: Result, cursor: string | null }>}
 */
export async function sendForAnswer(operation, variables, options = {}) {
  const limited = { ...options, signal: AbortSignal.timeout(answerLimit) };
  const response = await post('application/graphql-response+json', operation, variables, limited);
  const answer = await unlessLost(response.json());
  if (answer.errors?.length) throw refusal(answer);
  return { data: answer.data, cursor: answer.extensions?.cursor ?? null };
}

/**
 * The response to a request for one type of content. Throws an OperationError when there is none.
 * @template Result, Variables
 * @param {string} accept
 * @param {Operation<Result, Variables>} operation
 * @param {Variables} variables
 * @param {RequestOptions & { signal?: AbortSignal }} options
 */
export function post(accept, operation, variables, { accessToken, extensions, signal }) {
  return unlessLost(
    fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept,
        ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
      },
      body: JSON.stringify({ query: operation.text, variables, extensions }),
      signal: signal ?? null,
    }),
  );
}

/**
 * The first error of an answer.
 * @param {{ errors: { message: string, extensions: { code: string } }[] }} answer
 */
export function refusal({ errors: [error] }) {
  return new OperationError(error?.extensions.code ?? '', error?.message ?? '');
}

/**
 * What was promised, unless the connection is lost, or a proxy's page comes in place of an answer: then it throws an OperationError.
 * @template Value
 * @param {Promise<Value>} promise
 */
export async function unlessLost(promise) {
  try {
    return await promise;
  } catch (error) {
    throw new OperationError('UNREACHABLE', String(error));
  }
}
