import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType } from 'graphql';
import { type FieldRule, ownFields, ownObjectTypes, ruleOfField } from '#packages/subgraph-server/access-rules.ts';
import { type Actor, actors } from './actors.ts';

/** May use it; may because it belongs to them; may not. */
export type Verdict = 'yes' | 'own' | 'no';

/** Who may read or call one field of the supergraph. */
export interface AccessRow {
  type: string;
  field: string;
  verdicts: Record<Actor, Verdict>;
  /** True when an owner is asked for at the field itself, not on the way to it. */
  owned: boolean;
}

interface RuledField {
  field: GraphQLField<unknown, unknown>;
  type: GraphQLObjectType;
  rule: FieldRule;
}

/**
 * Who may read or call each field of the supergraph, from its access directives and from what roles grant by default. A
 * field is for those who meet its rule and also those of the fields on some way to it.
 */
export function tabulateAccess(schema: GraphQLSchema): AccessRow[] {
  const fields = ownObjectTypes(schema).flatMap((type) =>
    ownFields(type).map((field) => ({ type, field, rule: ruleOfField(schema, type, field) })),
  );
  const reached = new Map(actorNames.map((actor) => [actor, reachableTypes(schema, fields, actor)]));
  const may = (actor: Actor, { type, rule }: RuledField) =>
    reached.get(actor)?.has(type.name) === true && meets(actor, rule);
  const verdictOf = (actor: Actor, ruled: RuledField): Verdict => {
    if (!may(actor, ruled)) return 'no';
    return actor === 'owner' && !may('customer', ruled) ? 'own' : 'yes';
  };
  return fields
    .map((ruled) => ({
      type: ruled.type.name,
      field: ruled.field.name,
      verdicts: Object.fromEntries(
        actorNames.map((actor) => [actor, verdictOf(actor, ruled)]),
      ) as AccessRow['verdicts'],
      owned: ruled.rule.owned !== null,
    }))
    .sort(inReadingOrder(schema));
}

const actorNames = Object.keys(actors) as Actor[];

/** Whether an actor meets the rule of a field of something that belongs to them if they are its owner. */
export function meets(actor: Actor, { restricted, scopes, owned }: FieldRule): boolean {
  const { signedIn, owns, scopes: held } = actors[actor];
  const holdsOne = (alternatives: readonly (readonly string[])[]) =>
    alternatives.some((needed) => needed.every((scope) => held.includes(scope)));
  if (!restricted) return true;
  return signedIn && scopes.every(holdsOne) && (!owned || owns || owned.orScopes.some((scope) => held.includes(scope)));
}

/** The object types of which the actor can get a value, from the root types on. */
function reachableTypes(schema: GraphQLSchema, fields: readonly RuledField[], actor: Actor): Set<string> {
  const reached = new Set(rootNames(schema));
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { type, field, rule } of fields) {
      if (!reached.has(type.name) || !meets(actor, rule)) continue;
      for (const name of objectTypesOf(schema, field)) reached.add(name);
    }
  }
  return reached;
}

/** The names of the object types a field can return a value of; none when it returns a scalar. */
export function objectTypesOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string[] {
  const returned = getNamedType(field.type);
  return isAbstractType(returned) ? schema.getPossibleTypes(returned).map(({ name }) => name) : [returned.name];
}

export function rootNames(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) => (root ? [root.name] : []));
}

function inReadingOrder(schema: GraphQLSchema): (a: AccessRow, b: AccessRow) => number {
  const roots = rootNames(schema);
  const rank = ({ type }: AccessRow) => (roots.includes(type) ? roots.indexOf(type) : roots.length);
  return (a, b) => rank(a) - rank(b) || compare(a.type, b.type) || compare(a.field, b.field);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
