import { type DirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode, print } from 'graphql';

interface Subgraph {
  name: string;
  typeDefs: DocumentNode;
}

/** Rules of a type hold for its fields in the subgraph that states them, but read as if they held for all of it. */
const rulesOfTypes = ['authenticated', 'requiresScopes', 'owned'];

/** Fields that one subgraph adds to a type without the rule another one gives the type, each with that rule. */
export function findUnruledParts(subgraphs: readonly Subgraph[]): string[] {
  const parts = subgraphs.flatMap(({ name, typeDefs }) =>
    typeDefs.definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION
        ? [{ subgraph: name, type: { ...type, kind: Kind.OBJECT_TYPE_DEFINITION } as ObjectTypeDefinitionNode }]
        : [],
    ),
  );
  const ruled = parts.flatMap((part) => rulesOf(part.type.directives).map((rule) => ({ ...part, rule })));
  return ruled.flatMap(({ subgraph, type, rule }) => {
    const others = parts.filter((part) => part.subgraph !== subgraph && part.type.name.value === type.name.value);
    return others.flatMap((other) => {
      if (rulesOf(other.type.directives).includes(rule)) return [];
      const added = addedFields(other.type).filter((field) => !takesPlaceOf(rule, rulesOf(field.directives)));
      return added.map((field) => {
        const at = `${other.type.name.value}.${field.name.value}`;
        return `${at} of ${other.subgraph} lacks ${rule}, which ${subgraph} gives the type`;
      });
    });
  });
}

function rulesOf(directives: readonly DirectiveNode[] = []): string[] {
  return directives.filter(({ name }) => [...rulesOfTypes, 'public'].includes(name.value)).map(print);
}

function takesPlaceOf(rule: string, own: readonly string[]): boolean {
  return own.includes(rule) || (rule.startsWith('@owned') && own.some((other) => /^@(owned|public)/.test(other)));
}

/** The fields of a part of a type that are not its key. */
function addedFields({ directives = [], fields = [] }: ObjectTypeDefinitionNode) {
  const keys = directives.filter(({ name }) => name.value === 'key').flatMap((key) => print(key).match(/\w+/g) ?? []);
  return fields.filter(({ name }) => !keys.includes(name.value));
}
