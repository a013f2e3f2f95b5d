import { OperationError, post, refusal, unlessLost } from '../assets/send-operation.js';

/** @import { Operation } from '../assets/send-operation.js' */

/**
 * What a subscription tells.
 * @template Result
 * @typedef {{ data: Result, cursor: string | null }} StreamMessage
 */

/** Without a sign of life for so long, the connection is lost, in milliseconds: the gateway gives one every twelve seconds. */
const longestSilence = 30_000;

/**
 * Opens a subscription as server-sent events, which take no library and go through every proxy. Ends when the gateway says that
 * it is complete. Throws an OperationError: `UNREACHABLE` when the connection is lost, and what the gateway refuses with.
 * @template Result, Variables
 * @param {Operation<Result, Variables>} operation
 * @param {Variables} variables
 * @param {{ accessToken: string, since: string | null }} options `since`: the cursor behind which it begins
 * @returns {AsyncGenerator<StreamMessage<Result>, void>}
 */
export async function* openStream(operation, variables, { accessToken, since }) {
  const silence = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), longestSilence);
  };
  heard();
  try {
    const options = { accessToken, signal: silence.signal, ...(since !== null && { extensions: { since } }) };
    const response = await post('text/event-stream', operation, variables, options);
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      throw refusal(await unlessLost(response.json()));
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await unlessLost(reader.read());
      heard();
      // A stream that is whole says that it is complete.
      if (done) throw new OperationError('UNREACHABLE', 'the stream broke off');
      const events = (rest + value).split('\n\n');
      rest = events.pop() ?? '';
      for (const { event, data, id } of events.map(fieldsOf)) {
        if (event === 'complete') return;
        if (event !== 'next' || data === undefined) continue;
        const answer = JSON.parse(data);
        if (answer.errors) throw refusal(answer);
        yield { data: answer.data, cursor: id ?? null };
      }
    }
  } finally {
    clearTimeout(timer);
    // Whatever is left of the connection ends.
    silence.abort();
  }
}

/**
 * The fields of an event. The gateway writes each on one line.
 * @param {string} event
 * @returns {Record<string, string>}
 */
function fieldsOf(event) {
  return Object.fromEntries(
    event.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
}
