import { type DocumentNode, type FieldNode, type GraphQLSchema, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Identity } from '#packages/identity/identity.ts';
import type { AccessRule } from '../supergraph/access-rule.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { findProtectedFields } from './find-protected-fields.ts';
import { meetsRule } from './meets-rule.ts';
import { type Remainder, removeFields } from './remove-fields.ts';

/** The part of an operation that a caller may have who does not meet all of its rules. */
export interface Restriction {
  /** Different for each restriction of the same operation. */
  key: string;
  schema: GraphQLSchema;
  denied: ReadonlySet<FieldNode>;
  /** What may be executed; null when that is nothing. */
  remainder: Remainder | null;
  /** The response key under which the objects in the result of the remainder have their type. */
  typeKey: string;
}

/** Restricts one operation to what the caller may have; null when that is all of it. */
type Restrict = (identity: Identity) => Restriction | null;

/** Most restrictions kept of one operation: callers differ in a few sets of scopes. */
const keptRestrictions = 32;

const unrestricted: Restrict = () => null;

/** What is kept here of an operation lives as long as the operation, which is cached. */
const known = new WeakMap<LoadedSupergraph, WeakMap<OperationDefinitionNode, Restrict>>();

/** What the caller may not have of an operation under the rules of the supergraph; null when they may have all of it. */
export function restrictOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  supergraph: LoadedSupergraph,
  identity: Identity,
): Restriction | null {
  let operations = known.get(supergraph);
  if (!operations) {
    operations = new WeakMap();
    known.set(supergraph, operations);
  }
  let restrict = operations.get(operation);
  if (!restrict) {
    restrict = createRestrict(document, operation, supergraph);
    operations.set(operation, restrict);
  }
  return restrict(identity);
}

function createRestrict(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { clientSchema: schema, accessRules }: LoadedSupergraph,
): Restrict {
  const fields = findProtectedFields(document, operation, schema, accessRules);
  if (fields.size === 0) return unrestricted;
  const rules = [...new Set([...fields.values()].flat())];
  const typeKey = unusedKey(document);
  let restrictions: LRUCache<string, Restriction> | undefined;

  const without = (unmet: ReadonlySet<AccessRule>, key: string): Restriction => {
    const denied = new Set(
      [...fields].filter(([, asked]) => asked.some((rule) => unmet.has(rule))).map(([node]) => node),
    );
    return { key, schema, denied, remainder: removeFields(document, operation, denied, typeKey), typeKey };
  };
  return (identity) => {
    const unmet = rules.filter((rule) => !meetsRule(identity, rule));
    if (unmet.length === 0) return null;
    const key = unmet.map(({ id }) => id).join();
    restrictions ??= new LRUCache({ max: keptRestrictions });
    const kept = restrictions.get(key);
    if (kept) return kept;
    const restriction = without(new Set(unmet), key);
    restrictions.set(key, restriction);
    return restriction;
  };
}

/** A response key that no field of the document has. */
function unusedKey(document: DocumentNode): string {
  const used = new Set<string>();
  visit(document, { Field: ({ alias, name }) => void used.add(alias?.value ?? name.value) });
  let key = 'typeOfObject';
  while (used.has(key)) key += '_';
  return key;
}
