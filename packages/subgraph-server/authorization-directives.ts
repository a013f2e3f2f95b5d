import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { forbidden, unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { callerIdOf, hasScope, type Identity, isAuthenticated } from '#packages/identity/identity.ts';
import { type FieldRule, type Ownership, readAccessDirectives, ruleOfField } from './access-rules.ts';

interface Caller {
  identity: Identity;
}

type ReferenceResolver = (reference: unknown, context: Caller, info: unknown) => unknown;

/**
 * Makes every field under `@authenticated`, `@requiresScopes` or `@owned`, its own or that of a type, refuse callers who
 * do not meet it; references to entities of a type under one of the first two as well.
 */
export function enforceAuthorization(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (config, name, typeName) => {
      const type = schema.getType(typeName) as GraphQLObjectType;
      const field = type.getFields()[name];
      const rule = field && ruleOfField(schema, type, field);
      if (!rule?.restricted) return undefined;
      return { ...config, resolve: guardField(rule, `${typeName}.${name}`, config.resolve ?? defaultFieldResolver) };
    },
    [MapperKind.OBJECT_TYPE]: (type) => {
      const { authenticated, scopes } = readAccessDirectives(schema, type);
      return authenticated || scopes ? guardReferences(type, scopes ? [scopes] : []) : undefined;
    },
  });
}

function guardField(
  rule: FieldRule,
  name: string,
  resolve: GraphQLFieldResolver<unknown, Caller>,
): GraphQLFieldResolver<unknown, Caller> {
  return (source, args, context, info) => {
    admit(context.identity, rule.scopes);
    if (rule.owned && !owns(context.identity, rule.owned, source, name)) throw forbidden();
    return resolve(source, args, context, info);
  };
}

/** Keeps `_entities` from telling whether an entity exists, which no field is asked for. */
function guardReferences(type: GraphQLObjectType, scopes: FieldRule['scopes']): GraphQLObjectType {
  const apollo = type.extensions['apollo'] as { subgraph?: { resolveReference?: ReferenceResolver } } | undefined;
  const resolve: ReferenceResolver = apollo?.subgraph?.resolveReference ?? ((reference) => reference);
  // Asynchronous, so that a refusal is that of this reference and not of all it is asked for with.
  const resolveReference: ReferenceResolver = async (reference, context, info) => {
    admit(context.identity, scopes);
    return resolve(reference, context, info);
  };
  const extensions = {
    ...type.extensions,
    apollo: { ...apollo, subgraph: { ...apollo?.subgraph, resolveReference } },
  };
  return new GraphQLObjectType({ ...type.toConfig(), extensions });
}

function admit(identity: Identity, scopes: FieldRule['scopes']): void {
  if (!isAuthenticated(identity)) throw unauthenticated();
  for (const alternatives of scopes) {
    if (!meetsOne(identity, alternatives)) throw forbidden();
  }
}

function meetsOne(identity: Identity, alternatives: readonly (readonly string[])[]): boolean {
  for (const scopes of alternatives) {
    if (holdsAll(identity, scopes)) return true;
  }
  return false;
}

function holdsAll(identity: Identity, scopes: readonly string[]): boolean {
  for (const scope of scopes) {
    if (!hasScope(identity, scope)) return false;
  }
  return true;
}

/** Throws when the parent value lacks the property that says whose it is, which would shut everybody out unnoticed. */
function owns(identity: Identity, { by, orScopes }: Ownership, source: unknown, name: string): boolean {
  const owner = (source as Record<string, unknown> | undefined)?.[by];
  if (owner === undefined) throw new Error(`the parent value of ${name} has no ${by}, which @owned names`);
  // Callers are known here: admit() has refused those who are not. What belongs to nobody has no owner.
  if (owner !== null && owner === callerIdOf(identity)) return true;
  for (const scope of orScopes) {
    if (hasScope(identity, scope)) return true;
  }
  return false;
}
