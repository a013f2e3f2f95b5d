import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  Kind,
  visit,
} from 'graphql';
import { type AccessDirectives, ownFields, ownObjectTypes, readAccessDirectives } from './access-rules.ts';

/** Why the access directives of an SDL cannot be enforced as they stand, each reason with the field it concerns. */
export function findAccessProblems(sdl: DocumentNode, schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const problemsOfObject = (type: GraphQLObjectType) => {
    const isRoot = roots.includes(type);
    return [
      ...problemsOfType(schema, type, isRoot),
      ...ownFields(type).flatMap((field) => problemsOfField(schema, type, field, isRoot)),
    ];
  };
  return [
    ...problemsOfNames(sdl),
    ...problemsOfInterfaces(schema),
    ...ownObjectTypes(schema).flatMap(problemsOfObject),
  ];
}

function problemsOfType(schema: GraphQLSchema, type: GraphQLNamedType, isRoot: boolean): string[] {
  const directives = readAccessDirectives(schema, type);
  if (isRoot && namesOf(directives).length > 0) return [`${type.name}: give each of its fields a rule, not the type`];
  return problemsOfArguments(type.name, directives);
}

function problemsOfField(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  isRoot: boolean,
): string[] {
  const at = `${type.name}.${field.name}`;
  const own = readAccessDirectives(schema, field);
  const names = namesOf(own);
  const problems = problemsOfArguments(at, own);
  if (isRoot && own.owned) problems.push(`${at}: @owned needs a parent value, which a root field does not have`);
  if (isRoot && names.length !== 1) {
    problems.push(
      `${at}: expected one of @public, @authenticated and @requiresScopes, got ${names.join(' and ') || 'none'}`,
    );
  } else if (own.isPublic && names.length > 1) {
    problems.push(`${at}: @public contradicts ${names.slice(1).join(' and ')}`);
  }
  for (const around of [type, getNamedType(field.type)]) {
    const { authenticated, scopes } = readAccessDirectives(schema, around);
    if (own.isPublic && (authenticated || scopes))
      problems.push(`${at}: @public contradicts the rule of ${around.name}`);
  }
  return problems;
}

function problemsOfArguments(at: string, { owned, scopes }: AccessDirectives): string[] {
  return [
    ...(owned && owned.by.trim() === '' ? [`${at}: @owned(by:) is empty`] : []),
    ...(scopes && (scopes.length === 0 || scopes.some((alternative) => alternative.length === 0))
      ? [`${at}: @requiresScopes asks for no scope`]
      : []),
  ];
}

/** A field of an interface is never resolved: that of the object behind it is. */
function problemsOfInterfaces(schema: GraphQLSchema): string[] {
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  return interfaces.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => namesOf(readAccessDirectives(schema, field)).length > 0)
      .map(
        ({ name }) => `${type.name}.${name}: a rule of an interface is not enforced; give it to the types behind it`,
      ),
  );
}

const federationRules = ['authenticated', 'requiresScopes', 'policy'];

/** Rules are found by the names of their directives, so that under another name they would do nothing. */
function problemsOfNames(sdl: DocumentNode): string[] {
  const problems: string[] = [];
  visit(sdl, {
    Directive(node) {
      const name = node.name.value;
      if (name === 'policy' || federationRules.some((rule) => name === `federation__${rule}`)) {
        problems.push(`@${name} is not enforced; write @authenticated or @requiresScopes`);
      }
    },
    ObjectValue(node) {
      const entry = (key: string) => {
        const value = node.fields.find((field) => field.name.value === key)?.value;
        return value?.kind === Kind.STRING ? value.value : undefined;
      };
      const name = entry('name');
      const renamed = entry('as') !== undefined && entry('as') !== name;
      if (renamed && federationRules.some((rule) => name === `@${rule}`)) {
        problems.push(`${name} is imported as ${entry('as')}, under which it is not enforced`);
      }
    },
  });
  return problems;
}

function namesOf({ isPublic, authenticated, scopes, owned }: AccessDirectives): string[] {
  return [
    ...(isPublic ? ['@public'] : []),
    ...(authenticated ? ['@authenticated'] : []),
    ...(scopes ? ['@requiresScopes'] : []),
    ...(owned ? ['@owned'] : []),
  ];
}
