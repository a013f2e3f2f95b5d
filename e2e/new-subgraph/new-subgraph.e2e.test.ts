import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type StartedStack, startStack } from '#packages/test-stack/start-test-stack.ts';
import { readStack } from '#packages/test-stack/test-stack.ts';
import { eventually } from '../shop/eventually.ts';
import { demoAccounts } from '../shop/people.ts';
import { copyCheckout } from './copy-checkout.ts';

/** Two words, so that every way to write a name is met. */
const name = 'gift-notes';
/** Milliseconds a command or the start of a shop may take on a loaded machine. */
const timeout = 180_000;

const checkout = copyCheckout();
afterAll(() => checkout[Symbol.dispose]());

/** Runs a program of this project in the copy. */
function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: checkout.root, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

const done = { status: 0, output: expect.any(String) };
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];

describe('npm run new:subgraph', () => {
  test('refuses what is there already, and what is no name, and writes nothing', () => {
    expect(run('scripts/new-subgraph.ts', 'order')).toMatchObject({
      status: 1,
      output: expect.stringContaining('subgraphs/order/ is there already'),
    });
    expect(run('scripts/new-subgraph.ts', 'Gift Notes')).toMatchObject({
      status: 1,
      output: expect.stringContaining('expected lower-case words joined by hyphens'),
    });
    expect(run('scripts/generate.ts', '--check')).toEqual(done);
  }, 60_000);

  test(
    'writes a subgraph that every check finds sound',
    () => {
      expect(run('scripts/new-subgraph.ts', name)).toEqual(done);
      for (const check of [
        ['scripts/generate.ts', '--check'],
        ['node_modules/typescript/bin/tsc'],
        [
          'node_modules/@biomejs/biome/bin/biome',
          'check',
          '--error-on-warnings',
          `subgraphs/${name}`,
          `events/${name}`,
        ],
        [
          'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
          '--config',
          '.dependency-cruiser.mjs',
          `subgraphs/${name}`,
        ],
        [...jest, '--selectProjects', 'int', '--testPathPatterns', `subgraphs/${name}`],
      ]) {
        expect(run(...check)).toEqual(done);
      }
    },
    timeout,
  );

  describe('and the shop with it', () => {
    let stack: StartedStack;
    let url: string;
    let token: string;
    beforeAll(async () => {
      stack = await startStack({ root: checkout.root });
      url = `${readStack(stack.stackFile).gatewayUrl}/graphql`;
      const input = demoAccounts.customer;
      const { data } = await ask(
        'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }',
        { input },
      );
      token = data.signIn.accessToken;
    }, timeout);
    afterAll(() => stack?.stop(), 60_000);

    /** Asks the gateway, as the customer once signed in. */
    async function ask(query: string, variables: object = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      // biome-ignore lint/suspicious/noExplicitAny: of a schema that only the copy has
      return (await response.json()) as { data: any; errors?: unknown };
    }

    test('answers across it, live and never stale', async () => {
      const list = '{ products(first: 1) { edges { node { id title giftNotes { edges { node { text } } } } } } }';
      const before = await ask(list);
      expect(before.errors).toBeUndefined();
      const { id: productId, title, giftNotes } = before.data.products.edges[0].node;
      expect(giftNotes.edges).toEqual([]);

      const live = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, lazy: false });
      const created = live.iterate({
        query: 'subscription ($productId: ID) { giftNoteCreated(productId: $productId) { text product { title } } }',
        variables: { productId },
        // What happened while it was being opened comes, too.
        extensions: { since: await cursor() },
      });
      const create = /* GraphQL */ `
        mutation ($input: CreateGiftNoteInput!) {
          createGiftNote(input: $input) { __typename ... on GiftNoteExists { giftNoteId } }
        }
      `;
      const input = { productId, text: 'For somebody who has every cup.' };
      // It is known by an event, soon after the shop was filled.
      const answers = await eventually(
        () => ask(create, { input }),
        ({ data }) => data?.createGiftNote.__typename === 'GiftNote',
      );
      expect(answers.errors).toBeUndefined();
      const first = await created.next();
      expect(first.value).toMatchObject({ data: { giftNoteCreated: { text: input.text, product: { title } } } });
      await live.dispose();
      expect((await ask(create, { input })).data.createGiftNote).toMatchObject({ __typename: 'GiftNoteExists' });
      const after = await eventually(
        () => ask(list),
        ({ data }) => data.products.edges[0].node.giftNotes.edges.length > 0,
      );
      expect(after.data.products.edges[0].node.giftNotes.edges).toEqual([{ node: { text: input.text } }]);
    });

    /** A position of the stream from before what is done next. */
    async function cursor(): Promise<string> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ products(first: 1) { totalCount } }', extensions: { cursor: true } }),
      });
      return ((await response.json()) as { extensions: { cursor: string } }).extensions.cursor;
    }
  });
});
