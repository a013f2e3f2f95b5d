import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { forbidden, unauthenticated } from '#packages/graph-errors/graph-errors.ts';
import { hasScope, type Identity } from '#packages/identity/identity.ts';

/** Throws unless the identity satisfies one of the alternatives, each a list of scopes that must all be held. */
function requireScopes(identity: Identity, alternatives: readonly (readonly string[])[]): void {
  if (identity.userId === null) throw unauthenticated();
  if (!alternatives.some((scopes) => scopes.every((scope) => hasScope(identity, scope)))) throw forbidden();
}

/** Makes every field that carries `@authenticated` or `@requiresScopes` refuse callers who do not meet it. */
export function enforceAuthorization(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => {
      const authenticated = getDirective(schema, field, 'authenticated')?.length;
      const scopes = getDirective(schema, field, 'requiresScopes')?.[0]?.['scopes'] as string[][] | undefined;
      if (!authenticated && !scopes) return undefined;
      const resolve = field.resolve ?? defaultFieldResolver;
      return {
        ...field,
        resolve(source, args, context: { identity: Identity }, info) {
          if (authenticated && context.identity.userId === null) throw unauthenticated();
          if (scopes) requireScopes(context.identity, scopes);
          return resolve(source, args, context, info);
        },
      };
    },
  });
}
