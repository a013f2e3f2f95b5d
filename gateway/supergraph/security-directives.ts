import { type ASTNode, type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped, visit } from 'graphql';

/** The federation specifications that the planner refuses to load. */
const specifications = ['authenticated', 'requiresScopes'] as const;

/** What the security directives are called in one supergraph; null when it does not link the specification. */
export type SecurityDirectives = Record<(typeof specifications)[number], string | null>;

/** Finds the name under which each security specification is linked. */
export function findSecurityDirectives(supergraph: DocumentNode): SecurityDirectives {
  const found: SecurityDirectives = { authenticated: null, requiresScopes: null };
  for (const link of linksOf(supergraph)) {
    const specification = linkedSecurity(link);
    if (specification) found[specification] = directiveNameOf(link, specification, specification);
  }
  return found;
}

/** What the directives of one node require of the caller. */
export interface Requirement {
  /** Whether an anonymous caller is refused. */
  authenticated: boolean;
  /** Alternatives, each a list of scopes that must all be held; null when none are asked for. */
  scopes: readonly (readonly string[])[] | null;
}

export function readRequirement(node: NodeWithDirectives, security: SecurityDirectives): Requirement {
  const requiresScopes = security.requiresScopes && directiveOf(node, security.requiresScopes);
  return {
    authenticated: security.authenticated !== null && directiveOf(node, security.authenticated) !== undefined,
    scopes: requiresScopes ? (untypedArgument(requiresScopes, 'scopes') as string[][]) : null,
  };
}

/** The supergraph without the security specifications: their links, definitions, applications and scalars. */
export function stripSecurityDirectives(supergraph: DocumentNode): DocumentNode {
  const names = new Set(Object.values(findSecurityDirectives(supergraph)));
  const prefixes = linksOf(supergraph).flatMap((link) => {
    const specification = linkedSecurity(link);
    return specification ? [`${namespaceOf(link, specification)}__`] : [];
  });
  const remove: null = null;
  return visit(supergraph, {
    Directive: (node): ASTNode | null | undefined =>
      linkedSecurity(node) || names.has(node.name.value) ? remove : undefined,
    DirectiveDefinition: (node) => (names.has(node.name.value) ? remove : undefined),
    ScalarTypeDefinition: (node) =>
      prefixes.some((prefix) => node.name.value.startsWith(prefix)) ? remove : undefined,
  });
}

/** The `@link` directives of a supergraph. */
export function linksOf({ definitions }: DocumentNode): DirectiveNode[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link')
      : [],
  );
}

function linkedSecurity(directive: DirectiveNode): keyof SecurityDirectives | undefined {
  if (directive.name.value !== 'link') return undefined;
  const url = stringArgument(directive, 'url');
  return specifications.find((name) => url?.startsWith(`https://specs.apollo.dev/${name}/`));
}

/** The prefix of the names of a linked specification, which is also the name of its main directive. */
function namespaceOf(link: DirectiveNode, specification: string): string {
  return stringArgument(link, 'as') ?? specification;
}

/** What a directive of a linked specification is called. */
export function directiveNameOf(link: DirectiveNode, specification: string, directive: string): string {
  const imports = (untypedArgument(link, 'import') ?? []) as (string | { name: string; as?: string })[];
  for (const element of imports) {
    const { name, as = name } = typeof element === 'object' ? element : { name: element };
    if (name === `@${directive}`) return as.slice(1);
  }
  const namespace = namespaceOf(link, specification);
  return directive === specification ? namespace : `${namespace}__${directive}`;
}

interface NodeWithDirectives {
  readonly directives?: readonly DirectiveNode[] | undefined;
}

export function directiveOf(node: NodeWithDirectives | undefined, name: string): DirectiveNode | undefined {
  return node?.directives?.find((directive) => directive.name.value === name);
}

export function untypedArgument(directive: DirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && valueFromASTUntyped(value);
}

/** The value of an argument that is a string; undefined when there is none. */
export function stringArgument(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
