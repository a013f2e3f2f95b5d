import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { rootTypeName } from './root-type-name.ts';
import { directiveNameOf, directiveOf, linksOf, stringArgument, untypedArgument } from './security-directives.ts';

/** The specification of `@readsCopies`, in the version that this gateway supports. */
const specification = 'https://souk.dev/copies/v1.0';

/** By root field, `Mutation.placeOrder`, the types of the aggregates that it reads copies of. */
export type Copies = ReadonlyMap<string, readonly string[]>;

/** Reads the `@readsCopies` of a supergraph. Throws when one is not valid, or could not be followed. */
export function readCopies(supergraph: DocumentNode): Copies {
  assertLink(supergraph);
  const kinds = new Map([
    [rootTypeName(supergraph, OperationTypeNode.QUERY), 'Query'],
    [rootTypeName(supergraph, OperationTypeNode.MUTATION), 'Mutation'],
  ]);
  const copies = new Map<string, readonly string[]>();
  for (const type of supergraph.definitions) {
    if (!('fields' in type)) continue;
    for (const field of type.fields ?? []) {
      const directive = directiveOf(field, 'readsCopies');
      if (!directive) continue;
      const place = `@readsCopies of ${type.name.value}.${field.name.value}`;
      const root = type.kind === Kind.OBJECT_TYPE_DEFINITION ? kinds.get(type.name.value) : undefined;
      if (root === undefined)
        throw new Error(`${place}: only fields of ${[...kinds.keys()].join(' and ')} can have it`);
      // Nobody would wait for what is answered from the cache.
      if (directiveOf(field, 'cached')) throw new Error(`${place}: the field is @cached, which it cannot be as well`);
      copies.set(`${root}.${field.name.value}`, untypedArgument(directive, 'of') as string[]);
    }
  }
  return copies;
}

/** Throws when the directive is linked in another version, or under a name by which it would not be found. */
function assertLink(supergraph: DocumentNode): void {
  const link = linksOf(supergraph).find((directive) =>
    /^https?:\/\/souk\.dev\/copies(\/|$)/.test(stringArgument(directive, 'url') ?? ''),
  );
  if (!link) return;
  const url = stringArgument(link, 'url');
  if (url !== specification) throw new Error(`${url} is linked, expected ${specification}`);
  const name = directiveNameOf(link, 'copies', 'readsCopies');
  if (name !== 'readsCopies')
    throw new Error(`@readsCopies is imported as @${name}, expected import: ["@readsCopies"]`);
}
