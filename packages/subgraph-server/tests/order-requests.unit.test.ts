import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { noteAppended, noteCommitted, noteRevocations } from '#packages/causality/committed-events.ts';
import { type EventsSeen, formatEventsSeen } from '#packages/causality/events-seen.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { anonymous } from '#packages/identity/identity.ts';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { type RunningSubgraph, startSubgraph } from '../start-subgraph.ts';

const seen: EventsSeen = { epoch: 1, sequences: { product: 7 }, withinMs: 100, required: false };
const reached: EventsSeen[] = [];
let isThere = true;
let executed = 0;
let subgraph: RunningSubgraph;
let authorization: string;
const dir = mkdtempSync(join(tmpdir(), 'souk-subgraph-'));

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  authorization = `Bearer ${(await (await createIdentityMinter(await exportJWK(privateKey))).mint(anonymous)).token}`;
  const schemaFile = join(dir, 'schema.graphql');
  writeFileSync(
    schemaFile,
    'type Query { a: Int @public } type Mutation { change(fails: Boolean, revokes: Boolean): Int @public }',
  );
  subgraph = await startSubgraph({
    port: 0,
    schemaFile,
    resolvers: {
      Query: { a: () => 1 },
      Mutation: {
        change(_parent: unknown, { fails, revokes }: { fails?: boolean; revokes?: boolean }) {
          executed++;
          const tx = {};
          noteAppended(tx, [{ aggregateType: 'product', id: `event ${executed}` }]);
          if (revokes) noteRevocations(tx, [{ id: `event ${executed}` } as AnyEvent]);
          if (!fails) noteCommitted(tx);
          return executed;
        },
      },
    },
    identityKey: await exportJWK(publicKey),
    logger: pino({ level: 'silent' }),
    createContext: (request) => request,
    copies: {
      async reach(asked) {
        reached.push(asked);
        return isThere;
      },
    },
    checkReady: async () => {},
  });
});
afterAll(async () => {
  await subgraph.close();
  rmSync(dir, { recursive: true });
});

async function ask(query: string, eventsSeen?: string) {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization,
      ...(eventsSeen !== undefined && { 'x-events-seen': eventsSeen }),
    },
    body: JSON.stringify({ query }),
  });
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, body: await response.json(), header };
}

describe('a mutation', () => {
  test('is answered with what it committed', async () => {
    const { header } = await ask('mutation { one: change two: change }');
    expect(JSON.parse(header('x-events-committed') ?? '')).toEqual({
      product: [`event ${executed - 1}`, `event ${executed}`],
    });
    expect((await ask('mutation { change(fails: true) }')).header('x-events-committed')).toBe('{}');
    expect((await ask('{ a }')).header('x-events-committed')).toBeNull();
  });

  test('is answered with what revokes access, beside its data, once that has committed', async () => {
    const { body } = await ask('mutation { one: change(revokes: true) change two: change(revokes: true) }');
    expect(body).toEqual({
      data: { one: executed - 2, change: executed - 1, two: executed },
      extensions: { accessRevoked: [{ id: `event ${executed - 2}` }, { id: `event ${executed}` }] },
    });
    const failed = await ask('mutation { change(revokes: true, fails: true) }');
    expect(failed.body).toEqual({ data: { change: executed } });
  });

  test('is executed after the copies have got where they are to be', async () => {
    isThere = true;
    const { body, header } = await ask('mutation { change }', formatEventsSeen(seen));
    expect(reached.at(-1)).toEqual(seen);
    expect(body).toEqual({ data: { change: executed } });
    expect(header('x-copies-awaited')).toMatch(/^\d+\.\d;reached$/);
  });

  test('is executed all the same when they have not, unless that is required', async () => {
    isThere = false;
    const { body, header } = await ask('mutation { change }', formatEventsSeen(seen));
    expect(body).toEqual({ data: { change: executed } });
    expect(header('x-copies-awaited')).toMatch(/;behind$/);

    const before = executed;
    const refused = await ask('mutation { change }', formatEventsSeen({ ...seen, required: true }));
    expect(refused).toMatchObject({ status: 200, body: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] } });
    expect(refused.header('x-copies-awaited')).toMatch(/;behind$/);
    expect(executed).toBe(before);
  });

  test('is refused when the header is not readable', async () => {
    const before = executed;
    const refused = await ask('mutation { change }', 'product=7');
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    expect(executed).toBe(before);
  });
});
