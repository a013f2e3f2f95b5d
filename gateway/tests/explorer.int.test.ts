import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { explorerOperations } from '../explorer/operations.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { startTestGateway, type TestGateway } from './test-gateway.ts';

let stack: TestGateway;
beforeAll(async () => {
  stack = await startTestGateway();
});
afterAll(async () => stack[Symbol.asyncDispose]());

const visit = (path: string) =>
  fetch(new URL(path, stack.gateway.url), { headers: { accept: 'text/html,application/xhtml+xml' } });

describe('the explorer', () => {
  test('is what a browser finds, from the root on', async () => {
    const response = await visit('/');
    expect(response.redirected).toBe(true);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('renderYogaGraphiQL');
  });

  test('loads nothing from anywhere', async () => {
    const response = await visit('/graphql');
    const page = await response.text();
    const loads =
      /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)\s*=\s*["']?(?!data:)[^"'\s>]+|url\(\s*["']?(?:https?:)?\/\/|@import\s/gi;
    const outsideScripts = page.replace(/<script>[\s\S]*?<\/script>/g, '');
    expect(outsideScripts.match(loads)).toBeNull();
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none';.*connect-src 'self' ws: wss:/);
  });

  test('links to Apollo Sandbox and subscribes over WebSocket with the headers of the editor', async () => {
    const page = await (await visit('/graphql')).text();
    expect(page).toContain('https://studio.apollographql.com/sandbox/explorer?endpoint=');
    expect(page).toMatch(/"subscriptionsProtocol":"WS"[\s\S]*connectionParams: function/);
  });

  test('is not sent twice to a browser that has it', async () => {
    const first = await visit('/graphql');
    await first.arrayBuffer();
    const again = await fetch(stack.gateway.url, {
      headers: { accept: 'text/html', 'if-none-match': String(first.headers.get('etag')) },
    });
    expect(again.status).toBe(304);
  });

  test('offers operations that the supergraph answers, with variables that fit', () => {
    const { clientSchema } = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
    for (const { query, variables } of explorerOperations) {
      const document = parse(query);
      expect(validate(clientSchema, document)).toEqual([]);
      const [operation] = document.definitions as [OperationDefinitionNode];
      const declared = operation.variableDefinitions ?? [];
      expect(getVariableValues(clientSchema, declared, variables)).toEqual({ coerced: variables });
      expect(Object.keys(variables)).toEqual(declared.map(({ variable }) => variable.name.value));
      expect(declared.length).toBeGreaterThan(0);
    }
  });
});
