import { existsSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { subgraphName } from '#packages/subgraph-list/subgraph-name.ts';
import type { Names } from './names.ts';

/** Words of JavaScript, and names that the template uses itself: a variable that is called so would be taken for them. */
const taken = new Set(
  [
    'arguments async await break case catch class const continue debugger default delete do else enum export extends false',
    'finally for function get if implements import in instanceof interface let new null of package private protected public',
    'return set static super switch this throw true try typeof var void while with yield',
    'args author aggregate cause clock context create data database dependencies errors event events id input mutation occurrence',
    'page product query refuse started subgraph text tx userId variables',
  ].flatMap((line) => line.split(' ')),
);

/** Why a subgraph cannot be called so: what it would write is there already. Empty when it can. */
export function findNameProblems(names: Names, supergraph: GraphQLSchema): string[] {
  const { subgraph, Entity, entity, entities } = names;
  const { error } = subgraphName.safeParse(subgraph);
  if (error) return error.issues.map(({ message }) => `${subgraph}: ${message}`);
  const folders = ['subgraphs', 'prisma', 'events'].map((folder) => `${folder}/${subgraph}`);
  const types = [Entity, `${Entity}Connection`, `${Entity}Edge`, `${Entity}Exists`, `Create${Entity}Input`];
  const fields: [type: string, field: string][] = [
    ['Query', entity],
    ['Mutation', `create${Entity}`],
    ['Subscription', `${entity}Created`],
    ['Product', entities],
    ['PersonalData', entities],
  ];
  const fieldsOf = (type: string) => {
    const found = supergraph.getType(type);
    return found && 'getFields' in found ? found.getFields() : {};
  };
  return [
    ...(/^([A-Z][a-z0-9]*)+$/.test(Entity) ? [] : [`${Entity}: expected words in capitals, such as GiftNote`]),
    ...(taken.has(entity)
      ? [`${entity}: this word has a meaning in the code already, choose another with --entity`]
      : []),
    ...folders.filter((folder) => existsSync(folder)).map((folder) => `${folder}/ is there already`),
    ...types.filter((type) => supergraph.getType(type)).map((type) => `the supergraph has a type ${type} already`),
    ...fields
      .filter(([type, field]) => field in fieldsOf(type))
      .map(([type, field]) => `the supergraph has a field ${type}.${field} already`),
  ];
}
