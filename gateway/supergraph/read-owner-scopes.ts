import { type DocumentNode, Kind } from 'graphql';
import { untypedArgument } from './security-directives.ts';

/** The scopes whose holders may see what belongs to others, by the `@owned` of a type; null when it has none. */
export type ReadOwnerScopes = (typeName: string) => readonly string[] | null;

/** Of a schema in which several subgraphs may say it of the same type: then the scopes of all of them. */
export function createOwnerScopesReader({ definitions }: DocumentNode): ReadOwnerScopes {
  return (typeName) => {
    const owned = definitions.flatMap((type) =>
      (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      type.name.value === typeName
        ? (type.directives?.filter(({ name }) => name.value === 'owned') ?? [])
        : [],
    );
    if (owned.length === 0) return null;
    return owned.flatMap((directive) => (untypedArgument(directive, 'orScopes') ?? []) as string | string[]);
  };
}
