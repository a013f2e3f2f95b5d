import type { Dispatcher } from 'undici';

/** A whole response. */
export interface JsonResponse {
  status: number;
  /** The header `Retry-After`; null when there is none. */
  retryAfter: string | null;
  text: string;
}

/** No connection was made: nothing of the request was sent. */
export class NotSent extends Error {
  override name = 'NotSent';
}

/** The response is larger than the caller reads. */
export class ResponseTooLarge extends Error {
  override name = 'ResponseTooLarge';
}

export interface JsonRequest {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: unknown;
  /** Largest response, in bytes. Default 64 KiB. */
  mostBytes?: number;
}

export interface FormRequest extends Omit<JsonRequest, 'body'> {
  form: Readonly<Record<string, string>>;
}

interface TextRequest extends Omit<JsonRequest, 'body'> {
  body: string;
}

/** Posts a form, and is otherwise like `postJson`. */
export const postForm = (dispatcher: Dispatcher, { form, headers, ...rest }: FormRequest, signal: AbortSignal) =>
  post(
    dispatcher,
    {
      ...rest,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...headers },
      body: new URLSearchParams(form).toString(),
    },
    signal,
  );

/**
 * Posts JSON and reads the response. Follows no redirects. Rejects with `NotSent`, with `ResponseTooLarge`, with the reason of the
 * signal, or with what ended the connection, and then what was asked for may have happened.
 */
export const postJson = (dispatcher: Dispatcher, { body, headers, ...rest }: JsonRequest, signal: AbortSignal) =>
  post(
    dispatcher,
    {
      ...rest,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
    },
    signal,
  );

function post(
  dispatcher: Dispatcher,
  { path, headers, body, mostBytes = 64 * 1024 }: TextRequest,
  signal: AbortSignal,
): Promise<JsonResponse> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<JsonResponse>();
  const reader = new ResponseReader({ resolve, reject, signal, mostBytes });
  dispatcher.dispatch({ method: 'POST', path, headers: { ...headers }, body }, reader);
  return promise;
}

interface Reading {
  resolve: (response: JsonResponse) => void;
  reject: (error: unknown) => void;
  signal: AbortSignal;
  mostBytes: number;
}

class ResponseReader implements Dispatcher.DispatchHandler {
  readonly #resolve: Reading['resolve'];
  readonly #reject: Reading['reject'];
  readonly #signal: AbortSignal;
  readonly #mostBytes: number;
  readonly #abort = () => this.#end(this.#signal.reason);
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #retryAfter: string | null = null;
  #bytes = 0;

  constructor({ resolve, reject, signal, mostBytes }: Reading) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#signal = signal;
    this.#mostBytes = mostBytes;
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  /** There is a connection, and the request is about to be sent on it. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It could not be ended while it waited for a connection.
    if (this.#signal.aborted) controller.abort(this.#signal.reason);
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ) {
    this.#status = status;
    this.#retryAfter = [headers['retry-after']].flat()[0] ?? null;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#mostBytes) {
      this.#end(new ResponseTooLarge(`the answer has more than ${this.#mostBytes} bytes`));
    } else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#signal.removeEventListener('abort', this.#abort);
    const text = Buffer.concat(this.#chunks, this.#bytes).toString();
    this.#resolve({ status: this.#status, retryAfter: this.#retryAfter, text });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#signal.removeEventListener('abort', this.#abort);
    this.#reject(this.#controller ? error : new NotSent(error.message, { cause: error }));
  }

  #end(reason: unknown): void {
    this.#signal.removeEventListener('abort', this.#abort);
    this.#reject(reason);
    this.#controller?.abort(reason instanceof Error ? reason : new Error(String(reason)));
  }
}
