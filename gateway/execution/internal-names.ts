import { hash } from 'node:crypto';
import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { PlannerFields } from '../supergraph/read-planner-fields.ts';
import { fieldMeaning, responseNameOf } from './field-meaning.ts';
import { findAmbiguousNames } from './find-ambiguous-names.ts';
import { plannerAlias } from './planner-alias.ts';

/** The client's response names by those that stand for them in plans and in the data of subgraphs; others are the same. */
export type ClientNames = ReadonlyMap<string, string>;

/** An operation as it is planned. */
export interface InternallyNamed {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  clientNames: ClientNames;
}

/**
 * Gives fields of an operation other response names, where theirs could mean something else to the planner (ADR 38). A name
 * depends on what the field was called and asks for only, so fields that are merged still are, and operations that select the
 * same ask subgraphs for the same. The operation is valid and its fragments are inlined.
 */
export function nameInternally(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  plannerFields: PlannerFields,
): InternallyNamed {
  const ambiguous = findAmbiguousNames(operation, plannerFields);
  const clientNames = new Map<string, string>();
  if (ambiguous.size === 0) return { document, operation, clientNames };

  const taken = new Set(plannerFields.names);
  visit(operation, { Field: (field) => void taken.add(responseNameOf(field)) });
  const known = new Map<string, string>();
  const internalName = (field: FieldNode): string => {
    const key = `${responseNameOf(field)}: ${fieldMeaning(field)}`;
    let name = known.get(key);
    if (name === undefined) {
      name = candidate(field);
      while (taken.has(name) || plannerAlias.test(name)) name += '_';
      taken.add(name);
      known.set(key, name);
      clientNames.set(name, responseNameOf(field));
    }
    return name;
  };
  const named: OperationDefinitionNode = visit(operation, {
    Field: (field) =>
      ambiguous.has(field) ? { ...field, alias: { kind: Kind.NAME, value: internalName(field) } } : undefined,
  });
  const definitions = document.definitions.map((definition) => (definition === operation ? named : definition));
  return { document: { ...document, definitions }, operation: named, clientNames };
}

/** What a field is called, and what it is; with arguments, a digest of them. */
function candidate(field: FieldNode): string {
  const name = `${responseNameOf(field)}__${field.name.value}`;
  return field.arguments?.length ? `${name}_${hash('sha256', fieldMeaning(field), 'hex').slice(0, 8)}` : name;
}
