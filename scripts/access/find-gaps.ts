import type { GraphQLSchema } from 'graphql';
import { ownFields, ownObjectTypes, readAccessDirectives } from '#packages/subgraph-server/access-rules.ts';
import { rootNames, tabulateAccess } from './access-table.ts';
import { personalFields } from './personal-fields.ts';

/** Fields of the supergraph that lack a rule, each with what is wrong with it. */
export function findGaps(schema: GraphQLSchema): string[] {
  return [...findUnruledRoots(schema), ...findOpenPersonalFields(schema)];
}

function findUnruledRoots(schema: GraphQLSchema): string[] {
  const roots = ownObjectTypes(schema).filter(({ name }) => rootNames(schema).includes(name));
  return roots.flatMap((type) =>
    ownFields(type).flatMap((field) => {
      const { isPublic, authenticated, scopes } = readAccessDirectives(schema, field);
      const rules = [isPublic, authenticated, scopes !== null].filter(Boolean).length;
      return rules === 1 ? [] : [`${type.name}.${field.name} has ${rules} rules, not one`];
    }),
  );
}

/** A personal field is for whom it belongs to and for scopes, unless it says itself that it is public. */
function findOpenPersonalFields(schema: GraphQLSchema): string[] {
  const rows = new Map(tabulateAccess(schema).map((row) => [`${row.type}.${row.field}`, row]));
  const types = ownObjectTypes(schema).filter(({ name }) => !rootNames(schema).includes(name));
  return types.flatMap((type) =>
    personalFields(type).flatMap((field) => {
      const at = `${type.name}.${field.name}`;
      const verdicts = rows.get(at)?.verdicts;
      const isOpen = verdicts?.anonymous === 'yes' || verdicts?.customer === 'yes';
      if (!isOpen || readAccessDirectives(schema, field).isPublic) return [];
      const readers = verdicts.anonymous === 'yes' ? 'anybody' : 'any customer';
      return [`${at} is personal and ${readers} can read it: give it a rule, or @public`];
    }),
  );
}
