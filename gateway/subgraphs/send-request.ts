import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

/** A whole response. */
export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface SendLimits {
  /** From asking for a connection to the last byte of the response, in milliseconds. */
  timeout: number;
  /** Largest response, in bytes. */
  responseBytes: number;
}

/** The connection failed. The cause says how. */
export class ConnectionFailure extends Error {
  override name = 'ConnectionFailure';
  /** Of the cause, as Node.js or undici name it. */
  readonly code: string | undefined;
  /** Whether the response had begun. */
  readonly responding: boolean;

  constructor(cause: Error, responding: boolean) {
    super(cause.message, { cause });
    this.code = (cause as NodeJS.ErrnoException).code;
    this.responding = responding;
  }
}

/** There was no response, or not all of it, in time. */
export class ResponseTimeout extends Error {
  override name = 'ResponseTimeout';
}

/** The response is larger than the gateway takes. */
class ResponseTooLarge extends Error {
  override name = 'ResponseTooLarge';
}

/**
 * Sends a request and reads the response as text. Rejects with one of the errors above, or another one when the request
 * itself is at fault. Costs less than `dispatcher.request`, which makes a stream of each response and needs an `AbortSignal`
 * to end it.
 */
export function sendRequest(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  limits: SendLimits,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(options, new ResponseReader(limits, resolve, reject));
  });
}

class ResponseReader implements Dispatcher.DispatchHandler {
  readonly #limits: SendLimits;
  readonly #resolve: (answer: HttpResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  /** Why it was ended by the gateway. */
  #ended: Error | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #bytes = 0;
  #chunks: Buffer[] = [];

  constructor(limits: SendLimits, resolve: (answer: HttpResponse) => void, reject: (error: Error) => void) {
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(expire, limits.timeout, this);
  }

  expire(): void {
    this.#end(new ResponseTimeout(`no answer within ${this.#limits.timeout} ms`));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It could not be ended while it waited for a connection.
    if (this.#ended) controller.abort(this.#ended);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes <= this.#limits.responseBytes) this.#chunks.push(chunk);
    else this.#end(new ResponseTooLarge(`the answer has more than ${this.#limits.responseBytes} bytes`));
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    const [only] = this.#chunks;
    const whole = only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#bytes);
    this.#resolve({ status: this.#status, headers: this.#headers, text: whole.toString('utf8') });
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

const expire = (reader: ResponseReader) => reader.expire();

const isUnsendable = (error: Error) => (error as NodeJS.ErrnoException).code === 'UND_ERR_INVALID_ARG';
