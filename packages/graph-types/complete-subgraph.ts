import { FEDERATION_VERSIONS, FeatureVersion } from '@apollo/federation-internals';
import {
  type DefinitionNode,
  type DocumentNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  specifiedDirectives,
  specifiedScalarTypes,
  type TypeExtensionNode,
  visit,
} from 'graphql';
import { nameInLink, type SharedDefinition, sharedDefinitions } from './shared-definitions.ts';

const federation = FEDERATION_VERSIONS.find(new FeatureVersion(2, 9));
if (!federation) throw new Error('@apollo/federation-internals does not know version 2.9 of federation');

const federationDirectives = new Set(federation.directiveSpecs().map(({ name }) => `@${name}`));
const builtIn = new Set([
  ...specifiedScalarTypes.map(({ name }) => name),
  ...specifiedDirectives.map(({ name }) => `@${name}`),
]);

/**
 * The whole SDL of a subgraph: its own, the shared types and directives it refers to (and those they refer to), and the
 * links to federation and to our specifications, which import what is used. An SDL with a `@link` of its own is whole
 * already and returned as it stands.
 *
 * Throws, naming each, when the SDL defines a shared name or adds to it (directives apart: `extend type Job @key(fields: "id")`),
 * or refers to one that nobody defines.
 */
export function completeSubgraph(sdl: string): DocumentNode {
  const own = parse(sdl);
  if (hasLink(own)) return own;
  const defined = namesDefinedIn(own);
  const added = new Map<string, SharedDefinition>();
  const imports = new Set<string>();
  const unknown = new Set<string>();

  const resolve = (definition: DocumentNode | SharedDefinition['node']) => {
    for (const name of namesUsedIn(definition)) {
      const shared = sharedDefinitions.get(name);
      if (defined.has(name) || added.has(name) || builtIn.has(name)) continue;
      if (shared) {
        added.set(name, shared);
        resolve(shared.node);
      } else if (federationDirectives.has(name)) imports.add(name);
      else unknown.add(name);
    }
  };
  resolve(own);

  const problems = [
    ...[...defined]
      .filter((name) => sharedDefinitions.has(name) || federationDirectives.has(name))
      .map((name) => `${name} is defined for every subgraph: only use it`),
    ...[...unknown].map((name) => `${name} is not defined, neither here nor in packages/graph-types`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    kind: Kind.DOCUMENT,
    definitions: [...linksFor(imports, added), ...[...added.values()].map(({ node }) => node), ...own.definitions],
  };
}

function hasLink({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (node) =>
      (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) &&
      node.directives?.some(({ name }) => name.value === 'link'),
  );
}

/** Names of the types and directives that a document defines, or of shared ones that it adds to. */
function namesDefinedIn({ definitions }: DocumentNode): Set<string> {
  return new Set(
    definitions.flatMap((node) => {
      if (node.kind === Kind.DIRECTIVE_DEFINITION || isTypeDefinitionNode(node) || isAddition(node)) {
        return [nameInLink(node)];
      }
      return [];
    }),
  );
}

/** An extension of a type by more than directives. */
function isAddition(node: DefinitionNode): node is TypeExtensionNode {
  if (!isTypeExtensionNode(node)) return false;
  const { fields = [], values = [], types = [] } = node as Partial<Record<'fields' | 'values' | 'types', unknown[]>>;
  return node.kind === Kind.SCALAR_TYPE_EXTENSION || fields.length + values.length + types.length > 0;
}

function namesUsedIn(node: DocumentNode | SharedDefinition['node']): Set<string> {
  const names = new Set<string>();
  visit(node, {
    NamedType: (type) => void names.add(nameInLink(type)),
    Directive: (directive) => void names.add(nameInLink(directive)),
  });
  return names;
}

/** `extend schema @link(…) … @composeDirective(…) …`: directives of our own reach the supergraph only when composed. */
function linksFor(federationImports: ReadonlySet<string>, added: ReadonlyMap<string, SharedDefinition>) {
  const composed = [...added.keys()].filter((name) => added.get(name)?.specification != null).toSorted();
  const bySpecification = Map.groupBy(composed, (name) => added.get(name)?.specification);
  const ofFederation = composed.length > 0 ? [...federationImports, '@composeDirective'] : [...federationImports];
  const links = [[String(federation?.url), ofFederation.toSorted()] as const, ...bySpecification].map(
    ([url, names]) => `@link(url: "${url}", import: ${JSON.stringify(names)})`,
  );
  const directives = [...links, ...composed.map((name) => `@composeDirective(name: "${name}")`)];
  return parse(`extend schema ${directives.join(' ')}`).definitions;
}
