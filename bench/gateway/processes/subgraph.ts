/**
 * A subgraph of a graph: `node subgraph.ts GRAPH NAME [PORT]`. Its data never change, so that what was answered once is
 * answered again from memory: the gateways are to be the load. It tells its parent its URL, and takes from it how long
 * to wait before it answers, in milliseconds.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { ingressPath } from '../../../packages/ingress/ingress-protocol.ts';
import { graphNamed } from '../graphs.ts';
import { reportUrl } from './report-url.ts';

/** Bounded, because a bench may ask a great many different questions. */
const rememberedAnswers = 20_000;

const [graphName, name = '', port = '0'] = process.argv.slice(2);
const subgraph = graphNamed(graphName).subgraphs[name];
if (!subgraph) throw new Error(`there is no subgraph ${name}`);
type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;
const schema = buildSubgraphSchema({ typeDefs: parse(subgraph.sdl), resolvers: subgraph.resolvers } as Module);
const answers = new Map<string, Buffer>();
let pause = 0;

process.on('message', ({ delayMs }: { delayMs: number }) => {
  pause = delayMs;
});

const server = createServer({ keepAliveTimeout: 600_000 }, async (request, response) => {
  if (request.url?.startsWith(ingressPath)) return void answerCall(request, response);
  if (request.method !== 'POST') return void response.end('ok');
  const body = await readBody(request);
  if (pause > 0) await delay(pause);
  const answer = answers.get(body) ?? (await remember(body));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
});
reportUrl(server.listen(Number(port), '127.0.0.1'));

/** It has the source `bank`, and takes every call for unsigned. */
function answerCall(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  if (request.method === 'GET') response.end('{"sources":["bank"]}');
  else response.writeHead(401).end('{"status":401,"message":"Not signed."}');
}

async function remember(body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body);
  const result = await graphql({ schema, source: query, variableValues: variables, operationName });
  const answer = Buffer.from(JSON.stringify(result));
  if (answers.size >= rememberedAnswers) answers.clear();
  answers.set(body, answer);
  return answer;
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body = '';
    request
      .setEncoding('utf8')
      .on('data', (chunk: string) => {
        body += chunk;
      })
      .on('end', () => resolve(body))
      .on('error', reject);
  });
}
