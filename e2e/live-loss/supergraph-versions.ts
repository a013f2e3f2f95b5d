import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { supergraphFile, testStack } from '#packages/test-stack/test-stack.ts';
import { eventually } from '../shop/eventually.ts';

export interface SupergraphVersions extends Disposable {
  /** Puts another version in the place of the supergraph. Resolves when the gateway has it in use. */
  next(): Promise<void>;
}

const timeout = 30_000;

/** Versions of the stack's supergraph: of each two one has another field, and all say which one they are. Ends with the first. */
export function openSupergraphVersions(): SupergraphVersions {
  const file = supergraphFile();
  const original = readFileSync(file, 'utf8');
  let version = 0;

  const replace = (text: string) => {
    writeFileSync(`${file}.unfinished`, text);
    renameSync(`${file}.unfinished`, file);
  };
  return {
    async next() {
      version++;
      const field = version % 2 === 0 ? '' : `\n\n  version${version}: String @join__field(graph: PRODUCT) @public\n`;
      const text = original.replace(
        /"""[^"]*"""\ntype Query\b[^{]*\{/,
        (head) => `${head.replace(/"""[^"]*"""/, `"""Version ${version}."""`)}${field}`,
      );
      if (text === original) throw new Error('the supergraph has no type Query');
      replace(text);
      await eventually(queryDescription, (description) => description === `Version ${version}.`, timeout);
    },
    [Symbol.dispose]: () => replace(original),
  };
}

async function queryDescription(): Promise<string | null> {
  try {
    const response = await fetch(`${testStack().gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __type(name: "Query") { description } }' }),
    });
    const { data } = (await response.json()) as { data?: { __type: { description: string } } };
    return data?.__type.description ?? null;
  } catch {
    // Not there yet.
    return null;
  }
}
