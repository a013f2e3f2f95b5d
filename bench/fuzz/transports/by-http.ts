import { gzipSync } from 'node:zlib';
import { type Answer, hang, moment, parsed, patience, type Sending } from './transport.ts';

const accepts = [
  'application/json',
  'application/graphql-response+json',
  'text/event-stream',
  'multipart/mixed;subscriptionSpec="1.0"',
  'text/event-stream, application/json;q=0.1',
  'text/html',
  '*/*;q=x',
  'Application/JSON;q=0, */*',
];
const inParts = 'multipart/mixed;deferSpec=20220824, application/json';
const contentTypes = ['application/json', 'application/json', 'Application/JSON; charset=UTF-8', 'text/plain'];

/** By HTTP, well-formed, with headers of any kind. A stream is read for a moment. */
export async function byHttp({ url, request, random, token, clientAddress }: Sending): Promise<Answer> {
  const body = JSON.stringify(random.chance(2) ? [request] : request);
  const isDeferred = String(request.query).includes('@defer');
  const usual = isDeferred ? inParts : undefined;
  const accept = random.chance(60) ? usual : random.pick(accepts);
  const compressed = random.chance(5);
  const headers: Record<string, string> = {
    'x-forwarded-for': clientAddress,
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...(accept !== undefined && { accept }),
    'content-type': random.chance(90) ? 'application/json' : random.pick(contentTypes),
    ...(compressed && { 'content-encoding': random.pick(['gzip', 'br', 'GZIP']) }),
    ...(random.chance(3) && { 'accept-encoding': random.pick(['zstd', 'br;q=0', '*;q=0', 'x']) }),
    ...(random.chance(3) && { 'last-event-id': random.pick(['1.1', 'x', '9'.repeat(400)]) }),
  };
  const isGet = random.chance(10);
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await (isGet
      ? fetch(`${url}?${searchOf(request)}`, { headers, signal })
      : fetch(url, { method: 'POST', headers, body: compressed ? gzipSync(body) : body, signal }));
    return await read(response);
  } catch (error) {
    if (signal.aborted) return hang;
    throw error;
  }
}

const searchOf = (request: Sending['request']): URLSearchParams =>
  new URLSearchParams(
    Object.entries(request).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

async function read(response: Response): Promise<Answer> {
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  if (/event-stream|multipart/.test(type)) return { status, text: await readForAMoment(response), results: [] };
  const text = await response.text();
  return { status, text, results: /json/.test(type) ? [parsed(text)].flat() : [] };
}

/** A live query has no end. */
async function readForAMoment({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const over = setTimeout(() => void reader.cancel().catch(() => {}), moment);
  const chunks: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  clearTimeout(over);
  return Buffer.concat(chunks).toString();
}
