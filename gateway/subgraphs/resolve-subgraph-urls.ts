import { urlVariable } from '#packages/subgraph-list/subgraph-names.ts';

/**
 * Where each subgraph is: what `urlOf` says, else what the supergraph does (`routingUrls`). Throws, naming its variable, when
 * the supergraph looks for a subgraph on this machine while others are said to be elsewhere: somebody forgot it.
 */
export function resolveSubgraphUrls(
  routingUrls: ReadonlyMap<string, string>,
  urlOf: (name: string) => string | undefined,
): Map<string, string> {
  const isElsewhere = (url: string | undefined) => url !== undefined && !isOnThisMachine(url);
  const elsewhere = [...routingUrls.keys()].find((name) => isElsewhere(urlOf(name)));
  return new Map(
    [...routingUrls].map(([name, routingUrl]) => {
      const url = urlOf(name);
      if (url === undefined && elsewhere !== undefined && isOnThisMachine(routingUrl)) {
        throw new Error(`${urlVariable(name)}: expected the address of ${name}, as ${urlVariable(elsewhere)} is set`);
      }
      return [name, url ?? routingUrl];
    }),
  );
}

const isOnThisMachine = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(URL.parse(url)?.hostname ?? '');
