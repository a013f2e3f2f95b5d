import { type DirectiveDefinitionNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { findLiveLink, liveSpecification } from '../../gateway/supergraph/live-link.ts';
import { directiveOf, stringArgument } from '../../gateway/supergraph/security-directives.ts';
import { federationName } from '../subgraphs/federation-name.ts';

const definition = 'directive @live(subject: String!, where: [String!]) on FIELD_DEFINITION';

/** Why what a subgraph says with `@live` would not arrive at the gateway, or not as it is meant. */
export function findLinkProblems(subgraph: DocumentNode): string[] {
  const found = findLiveLink(subgraph);
  if (found?.problem) return [found.problem];
  if (!found) {
    return usesLive(subgraph)
      ? [`@live is not linked, expected @link(url: "${liveSpecification}", import: ["@live"])`]
      : [];
  }
  const problems: string[] = [];
  if (!isComposed(subgraph)) problems.push('@live is not composed, expected @composeDirective(name: "@live")');
  const defined = subgraph.definitions.find(
    (node): node is DirectiveDefinitionNode => node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === 'live',
  );
  // Without a definition composition itself says so.
  if (defined && withoutDescriptions(defined) !== withoutDescriptions(parse(definition).definitions[0])) {
    problems.push(`@live is defined otherwise, expected ${definition}`);
  }
  return problems;
}

function usesLive(subgraph: DocumentNode): boolean {
  return subgraph.definitions.some(
    (type) => 'fields' in type && type.fields?.some((field) => directiveOf(field, 'live')),
  );
}

function isComposed(subgraph: DocumentNode): boolean {
  const name = federationName(subgraph, 'composeDirective');
  return subgraph.definitions.some(
    (node) =>
      (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) &&
      node.directives?.some(
        (directive) => directive.name.value === name && stringArgument(directive, 'name') === '@live',
      ),
  );
}

function withoutDescriptions(node: Parameters<typeof print>[0] | undefined): string {
  if (!node) return '';
  return print(
    visit(node, {
      DirectiveDefinition: (definition) => ({ ...definition, description: undefined }),
      InputValueDefinition: (argument) => ({ ...argument, description: undefined }),
    }),
  );
}
