import { expect, test } from '@jest/globals';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode, parse, print } from 'graphql';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { authorizeFields } from '../authorization/authorize-fields.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';

type Gateway = Parameters<typeof authorizeFields>[0];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type RequestContext = Parameters<Executor>[0];

const urls = { order: 'http://localhost:1/graphql', product: 'http://localhost:2/graphql' };
const open = loadSupergraph(composeSupergraph(urls));
const closed = loadSupergraph(
  composeSupergraph(urls, orderSdl.replace('broken: String @public', 'broken: String @authenticated')),
);
const alice: Identity = { ...anonymous, userId: 'alice', sessionId: 's' };

/** A gateway that remembers what it was to execute. */
async function authorizedGateway(answer: Awaited<ReturnType<Executor>> = { data: {} }) {
  const executed: RequestContext[] = [];
  const calls: string[] = [];
  let supergraph = open;
  const inner: Gateway = {
    load: async () => ({
      async executor(requestContext) {
        executed.push(requestContext);
        return answer;
      },
    }),
    onSchemaLoadOrUpdate() {
      calls.push('listen');
      return () => calls.push('unlisten');
    },
    stop: async () => void calls.push('stop'),
  };
  const gateway = authorizeFields(inner, () => supergraph);
  const { executor } = await gateway.load({ apollo: {} });
  return {
    gateway,
    executed,
    calls,
    use(next: typeof open) {
      supergraph = next;
    },
    execute(document: DocumentNode, identity: Identity, variables?: Record<string, unknown>) {
      const operation = document.definitions[0] as OperationDefinitionNode;
      const context = { caller: { identity } };
      const request = { document, operation, context, queryHash: 'hash', request: { variables } };
      return (executor as Executor)(request as unknown as RequestContext);
    },
  };
}

test('an operation without protected fields is executed as it is', async () => {
  const { execute, executed } = await authorizedGateway();
  const document = parse('{ variants { sku } broken }');
  await execute(document, anonymous);
  expect(executed[0]?.document).toBe(document);
  expect(executed[0]?.operation).toBe(document.definitions[0]);
  expect(executed[0]?.queryHash).toBe('hash');
});

test('an operation whose rules the caller meets is executed as it is', async () => {
  const { execute, executed } = await authorizedGateway();
  const document = parse('{ order(id: 1) { status } }');
  await execute(document, alice);
  expect(executed[0]?.document).toBe(document);
});

test('callers who lack the same share what is left of an operation, which is planned under a name of its own', async () => {
  const { execute, executed } = await authorizedGateway();
  const document = parse('query Q($id: ID!) { order(id: $id) { status } ...F } fragment F on Query { broken }');
  await execute(document, anonymous, { id: 1 });
  await execute(document, { ...anonymous }, { id: 2 });
  const [first, second] = executed;
  expect(print(first?.document as DocumentNode)).toBe(
    'query Q($id: ID!) {\n  ...F\n}\n\nfragment F on Query {\n  broken\n}',
  );
  expect(second?.document).toBe(first?.document);
  expect(first?.queryHash).toMatch(/^hash-./);
  expect(document.definitions).toHaveLength(2);
});

test('the rules are those of the supergraph in use, for documents seen before as well', async () => {
  const { execute, executed, use } = await authorizedGateway();
  const document = parse('{ broken }');
  await execute(document, anonymous);
  use(closed);
  const { data, errors } = await execute(document, anonymous);
  expect([data?.['broken'], errors?.[0]?.extensions['code']]).toEqual([null, 'UNAUTHENTICATED']);
  expect(executed).toHaveLength(1);
});

test('an error of the rest is reported once, and extensions are kept', async () => {
  const failed = new GraphQLError('failed', { path: ['broken'] });
  const { execute } = await authorizedGateway({ data: { broken: null }, errors: [failed], extensions: { a: 1 } });
  const { data, errors, extensions } = await execute(parse('{ broken order(id: 1) { id } }'), anonymous);
  expect(data).toEqual({ broken: null, order: null });
  expect(errors?.map(({ path }) => path)).toEqual([['broken'], ['order']]);
  expect(extensions).toEqual({ a: 1 });
});

test('a failure to execute the rest at all is passed on', async () => {
  const answer = { errors: [new GraphQLError('no plan')] };
  const { execute } = await authorizedGateway(answer);
  expect(await execute(parse('{ broken order(id: 1) { id } }'), anonymous)).toBe(answer);
});

test('everything else about the gateway stays', async () => {
  const { gateway, calls } = await authorizedGateway();
  gateway.onSchemaLoadOrUpdate(() => {})();
  await gateway.stop();
  expect(calls).toEqual(['listen', 'unlisten', 'stop']);
});
