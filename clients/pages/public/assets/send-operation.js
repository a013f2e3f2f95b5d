/**
 * A query or mutation, with the types of what it takes and gives.
 * @template Result, Variables
 * @typedef {{ text: string, types?: (variables: Variables) => Result }} Operation
 */

/** The longest wait for an answer, in milliseconds. */
const answerLimit = 30_000;

/** Why an operation gave nothing, by the code of the gateway's error; `UNREACHABLE` when the gateway did not answer. */
export class OperationError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * Asks the gateway that served the page. Throws an OperationError when the answer has errors.
 * @template Result, Variables
 * @param {Operation<Result, Variables>} operation
 * @param {Variables} variables
 * @returns {Promise<Result>}
 */
export async function sendOperation(operation, variables) {
  const { data, errors } = await post(JSON.stringify({ query: operation.text, variables }));
  const [error] = errors ?? [];
  if (error) throw new OperationError(error.extensions.code, error.message);
  return data;
}

/** @param {string} body */
async function post(body) {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body,
      signal: AbortSignal.timeout(answerLimit),
    });
    return await response.json();
  } catch (error) {
    // No connection, or a proxy's page in place of an answer.
    throw new OperationError('UNREACHABLE', String(error));
  }
}
