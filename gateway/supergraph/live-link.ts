import type { DirectiveNode, DocumentNode } from 'graphql';
import { directiveNameOf, linksOf, stringArgument } from './security-directives.ts';

/** The specification of `@live`, in the version that this gateway supports. */
export const liveSpecification = 'https://souk.dev/live/v1.0';

const anyVersion = /^https?:\/\/souk\.dev\/live(\/|$)/;

export interface LiveLink {
  link: DirectiveNode;
  /** Why the directive would not be found; null when it is. */
  problem: string | null;
}

/** How a schema links the specification of `@live`; null when it does not. */
export function findLiveLink(schema: DocumentNode): LiveLink | null {
  const link = linksOf(schema).find((directive) => anyVersion.test(stringArgument(directive, 'url') ?? ''));
  if (!link) return null;
  const url = stringArgument(link, 'url');
  const name = directiveNameOf(link, 'live', 'live');
  if (url !== liveSpecification) return { link, problem: `${url} is linked, expected ${liveSpecification}` };
  if (name !== 'live') return { link, problem: `@live is imported as @${name}, expected import: ["@live"]` };
  return { link, problem: null };
}
