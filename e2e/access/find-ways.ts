import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { ownFields, ruleOfField } from '#packages/subgraph-server/access-rules.ts';
import { meets, objectTypesOf } from '../../scripts/access/access-table.ts';
import type { Actor } from '../../scripts/access/actors.ts';

/** A field of an object type on the way to another one. */
export interface Step {
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
}

export interface Ways {
  /** The fields from a root type to a value of the type, empty for a root type; null when no way is open to the actor. */
  to(type: string): readonly Step[] | null;
}

/** Gives the caller what is theirs: no way to what belongs to somebody else. */
const ownWays = ['Query.me'];

/**
 * The shortest ways on which an actor gets at values of each type. Queries are preferred, above all those that find
 * something: those whose required arguments are known, by `Type.field`.
 */
export function findWays(schema: GraphQLSchema, actor: Actor, given: readonly string[]): Ways {
  const ways = new Map<string, readonly Step[]>();
  const query = schema.getQueryType();

  const follow = (root: GraphQLObjectType, isOpen: (step: Step) => boolean) => {
    ways.set(root.name, []);
    const found = [root];
    for (const type of found) {
      for (const field of ownFields(type)) {
        if (!meets(actor, ruleOfField(schema, type, field)) || !isOpen({ type, field })) continue;
        for (const name of objectTypesOf(schema, field)) {
          const next = schema.getType(name);
          if (!isObjectType(next) || found.includes(next)) continue;
          if (!ways.has(name)) ways.set(name, [...(ways.get(type.name) ?? []), { type, field }]);
          found.push(next);
        }
      }
    }
  };
  const isForeign = ({ type, field }: Step) => actor === 'owner' || !ownWays.includes(`${type.name}.${field.name}`);
  const finds = ({ type, field }: Step) =>
    type !== query || given.includes(`${type.name}.${field.name}`) || !field.args.some(isRequiredArgument);
  if (query) {
    follow(query, (step) => isForeign(step) && finds(step));
    follow(query, isForeign);
  }
  for (const root of [schema.getMutationType(), schema.getSubscriptionType()]) if (root) follow(root, () => true);
  return { to: (type) => ways.get(type) ?? null };
}
