import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getOperationAST, parse } from 'graphql';

/** The operations of a client, in the format of Apollo's manifests of persisted queries. */
export const manifestFile = (client: string): string => join(client, 'persisted-queries.json');

/** The manifest of what the client's generated documents send, each under the SHA-256 of its text. */
export async function persistedManifest(client: string): Promise<string> {
  const documents: Record<string, unknown> = await import(pathToFileURL(resolve(client, 'generated.ts')).href);
  const operations = Object.entries(documents)
    .filter(([name]) => name.endsWith('Document'))
    .map(([, document]) => {
      const body = String(document);
      const operation = getOperationAST(parse(body));
      if (!operation?.name) throw new Error(`an operation of ${client} has no name`);
      const id = createHash('sha256').update(body).digest('hex');
      return { id, name: operation.name.value, type: operation.operation, body };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
