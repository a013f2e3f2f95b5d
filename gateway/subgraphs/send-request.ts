import type { Dispatcher } from 'undici';

/** What came back, whole. */
export interface HttpAnswer {
  status: number;
  text: string;
}

export interface SendLimits {
  /** From asking for a connection to the last byte of the answer, in milliseconds. */
  timeout: number;
  /** Of an answer, in bytes. */
  answerBytes: number;
}

/** The connection failed. The cause says how. */
export class ConnectionFailure extends Error {
  override name = 'ConnectionFailure';
  /** Of the cause, as Node.js or undici name it. */
  readonly code: string | undefined;
  /** Whether an answer had begun. */
  readonly answering: boolean;

  constructor(cause: Error, answering: boolean) {
    super(cause.message, { cause });
    this.code = (cause as NodeJS.ErrnoException).code;
    this.answering = answering;
  }
}

/** There was no answer, or not all of it, in time. */
export class AnswerTimeout extends Error {
  override name = 'AnswerTimeout';
}

/** The answer is larger than the gateway takes. */
class AnswerTooLarge extends Error {
  override name = 'AnswerTooLarge';
}

/**
 * Sends a request and reads the answer as text. Rejects with one of the errors above, or another one when the request
 * itself is at fault. Costs less than
 * `dispatcher.request`, which makes a stream of each answer and needs an `AbortSignal` to end it.
 */
export function sendRequest(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  limits: SendLimits,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(options, new AnswerReader(limits, resolve, reject));
  });
}

class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #limits: SendLimits;
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (error: Error) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  /** Why it was ended from here. */
  #ended: Error | undefined;
  #status = 0;
  #bytes = 0;
  #chunks: Buffer[] = [];

  constructor(limits: SendLimits, resolve: (answer: HttpAnswer) => void, reject: (error: Error) => void) {
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(expire, limits.timeout, this);
  }

  expire(): void {
    this.#end(new AnswerTimeout(`no answer within ${this.#limits.timeout} ms`));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // While it waited for a connection nobody could end it.
    if (this.#ended) controller.abort(this.#ended);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes <= this.#limits.answerBytes) this.#chunks.push(chunk);
    else this.#end(new AnswerTooLarge(`the answer has more than ${this.#limits.answerBytes} bytes`));
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    const [only] = this.#chunks;
    const whole = only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#bytes);
    this.#resolve({ status: this.#status, text: whole.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer);
    const reason = isUnsendable(error) ? error : new ConnectionFailure(error, this.#status !== 0);
    this.#reject(this.#ended ?? reason);
  }

  #end(reason: Error): void {
    clearTimeout(this.#timer);
    this.#ended = reason;
    this.#chunks = [];
    this.#controller?.abort(reason);
    this.#reject(reason);
  }
}

const expire = (reader: AnswerReader) => reader.expire();

const isUnsendable = (error: Error) => (error as NodeJS.ErrnoException).code === 'UND_ERR_INVALID_ARG';
