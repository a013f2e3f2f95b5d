import { readFileSync } from 'node:fs';
import { loadSupergraph } from '#gateway/supergraph/load-supergraph.ts';
import { hashOf, seededRandom } from '#gateway/tests/seeded-random.ts';
import { type FindingKind, judgeAnswer } from './judge-answer.ts';
import { readKnownValues } from './known-values.ts';
import { createPeople } from './people.ts';
import { type FuzzedRequest, randomRequest } from './random-request.ts';
import { byBytes } from './transports/by-bytes.ts';
import { byHttp } from './transports/by-http.ts';
import { bySocket } from './transports/by-socket.ts';
import type { Answer, Transport } from './transports/transport.ts';

/** A request whose answer is to be told. */
export interface Finding {
  kind: FindingKind;
  /** Which of the seed's requests it is. */
  run: number;
  who: string;
  transport: string;
  request: FuzzedRequest;
  status: Answer['status'];
  /** What was answered, or its beginning. */
  text: string;
}

export interface FuzzCounts {
  operations: number;
  /** Those that were executed at least in part: with data. */
  executed: number;
  /** Those that a subgraph, or something it needs, was said to be unavailable for. */
  SERVICE_UNAVAILABLE: number;
  INTERNAL_SERVER_ERROR: number;
  /** Answers that are none of GraphQL. */
  malformed: number;
  hangs: number;
  /** Time of the slowest answer, in milliseconds. */
  'slowest ms': number;
}

/** HTTP most often: it says most. */
const transports: readonly Transport[] = [byHttp, byHttp, byHttp, byHttp, byHttp, byHttp, bySocket, bySocket, byBytes];

/** Requests at a time. */
const atATime = 16;

/** Characters of an answer that are told. */
const longestTold = 2_000;

/** Sends requests that are right, nearly right and wrong; the same for the same seed, but for ids of the shop. */
export async function fuzz(
  url: string,
  { seed, operations }: { seed: number; operations: number },
): Promise<{ counts: FuzzCounts; findings: Finding[] }> {
  const schema = loadSupergraph(readFileSync('supergraph.graphql', 'utf8')).clientSchema;
  const people = createPeople(url);
  const known = await readKnownValues(url, await people.tokenOf('admin'));
  const findings: Finding[] = [];
  const counts: FuzzCounts = {
    operations: 0,
    executed: 0,
    SERVICE_UNAVAILABLE: 0,
    INTERNAL_SERVER_ERROR: 0,
    malformed: 0,
    hangs: 0,
    'slowest ms': 0,
  };

  const sendOne = async (run: number): Promise<void> => {
    const random = seededRandom(hashOf(seed, run));
    const who = people.pick(random);
    const request = randomRequest(random, schema, known);
    const send = random.pick(transports);
    // From a network of its own: who tries wrong passwords is held up.
    const clientAddress = `10.${random.below(256)}.${random.below(256)}.1`;
    const token = await people.tokenOf(who);
    const startedAt = performance.now();
    const answer = await send({ url, request, random, token, clientAddress });
    counts.operations++;
    counts['slowest ms'] = Math.max(counts['slowest ms'], Math.round(performance.now() - startedAt));
    if (/"data":\s*\{/.test(answer.text)) counts.executed++;
    if (answer.status === 401 || answer.status === 4403) people.forget(who);
    known.learn(answer.text);
    const kind = judgeAnswer(answer);
    if (!kind) return;
    counts[kind]++;
    const text = answer.text.slice(0, longestTold);
    findings.push({ kind, run, who, transport: send.name, request, status: answer.status, text });
  };

  let next = 0;
  const sendOneByOne = async () => {
    for (let run = next++; run < operations; run = next++) await sendOne(run);
  };
  await Promise.all(Array.from({ length: atATime }, sendOneByOne));
  return { counts, findings };
}
