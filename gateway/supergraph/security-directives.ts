import { type ASTNode, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/** The federation specifications that `@apollo/gateway` refuses to load. */
const specifications = ['authenticated', 'requiresScopes'] as const;

/** What the security directives are called in one supergraph; null when it does not link the specification. */
export type SecurityDirectives = Record<(typeof specifications)[number], string | null>;

/** Finds the name under which each security specification is linked. */
export function findSecurityDirectives(supergraph: DocumentNode): SecurityDirectives {
  const found: SecurityDirectives = { authenticated: null, requiresScopes: null };
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      const specification = linkedSecurity(link);
      if (specification) found[specification] = stringArgument(link, 'as') ?? specification;
    }
  }
  return found;
}

/** The supergraph without the security specifications: their links, definitions, applications and scalars. */
export function stripSecurityDirectives(supergraph: DocumentNode): DocumentNode {
  const names = Object.values(findSecurityDirectives(supergraph)).filter((name) => name !== null);
  const isSecurity = (name: string) => names.includes(name);
  const isScalarOfSecurity = (name: string) => names.some((directive) => name.startsWith(`${directive}__`));
  const remove: null = null;
  return visit(supergraph, {
    Directive: (node): ASTNode | null | undefined =>
      linkedSecurity(node) || isSecurity(node.name.value) ? remove : undefined,
    DirectiveDefinition: (node) => (isSecurity(node.name.value) ? remove : undefined),
    ScalarTypeDefinition: (node) => (isScalarOfSecurity(node.name.value) ? remove : undefined),
  });
}

function linkedSecurity(directive: DirectiveNode): keyof SecurityDirectives | undefined {
  if (directive.name.value !== 'link') return undefined;
  const url = stringArgument(directive, 'url');
  return specifications.find((name) => url?.startsWith(`https://specs.apollo.dev/${name}/`));
}

/** The value of an argument that is a string; undefined when there is none. */
export function stringArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
