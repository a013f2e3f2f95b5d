import type { DocumentNode } from 'graphql';
import { directiveNameOf, linksOf, stringArgument } from '../../gateway/supergraph/security-directives.ts';

/** What a subgraph calls a directive of the federation specification. */
export function federationName(subgraph: DocumentNode, directive: string): string {
  const link = linksOf(subgraph).find((each) =>
    stringArgument(each, 'url')?.startsWith('https://specs.apollo.dev/federation/'),
  );
  return link ? directiveNameOf(link, 'federation', directive) : directive;
}
