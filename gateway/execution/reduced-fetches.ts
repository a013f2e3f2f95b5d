import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { EntityInputs } from '../supergraph/read-entity-inputs.ts';
import { allContainers } from './containers.ts';
import { fieldsIn } from './entity-inputs-of.ts';
import { entityFields, withoutFields } from './entity-query.ts';
import type { FetchStep, FindReducedFetches } from './executable-plan.ts';
import type { JsonObject } from './json-object.ts';
import { mergeInto } from './merge.ts';
import type { Represent } from './representations.ts';
import { selectInputs } from './select-inputs.ts';
import { isValidRepresentation } from './valid-representation.ts';

export interface ReducedFetchesOptions {
  schema: GraphQLSchema;
  /** What the subgraph needs to resolve objects of a type. */
  inputsOf(typename: string): EntityInputs;
  /** What the plan requires of them. */
  requiredOf(typename: string): readonly QueryPlanSelectionNode[];
  /** What the subgraph calls a type. */
  nameOf(typename: string): string;
}

interface ReducedEntity {
  representation: JsonObject;
  /** Fields it is not asked for, as what they require is missing. */
  without: readonly string[];
}

/**
 * The planner puts into one fetch what is selected of different types and under different conditions, and requires of every
 * entity what any of its fields requires. An entity of which less is known is asked for the other fields only: the rest is not
 * selected of it, or what it requires could not be had.
 */
export function compileReducedFetches(
  step: FetchStep,
  represent: Represent,
  { schema, inputsOf, requiredOf, nameOf }: ReducedFetchesOptions,
): FindReducedFetches {
  const fields = entityFields(step.fetch.query);
  const variants = new Map<string, FetchStep | null>();

  const reduce = (entity: JsonObject, typename: string): ReducedEntity | null => {
    const { keys, requires } = inputsOf(typename);
    const select = (selections: readonly QueryPlanSelectionNode[]) => {
      const inputs = selectInputs(entity, selections, schema);
      return inputs && isValidRepresentation({ ...inputs, __typename: typename }, schema) ? inputs : undefined;
    };
    const key = keys.find((each) => select(each));
    if (!key) return null;
    const required = new Set(fieldsIn(requiredOf(typename)).map(({ name }) => name));
    const representation: JsonObject = { __typename: typename };
    const without: string[] = [];
    const add = (selections: readonly QueryPlanSelectionNode[]) =>
      mergeInto(representation, select(selections) ?? {}, allContainers, false);
    add(key);
    for (const [field, selections] of requires) {
      if (!fields.has(field)) continue;
      // What the plan does not require, the subgraph finds out itself.
      const inputs = selections.filter((each) => each.kind === 'InlineFragment' || required.has(each.name));
      if (select(inputs)) add(inputs);
      else without.push(field);
    }
    representation['__typename'] = nameOf(typename);
    return { representation, without };
  };

  const keyOf = (typename: string, { without }: ReducedEntity) => [typename, ...without].join(' ');

  /** The fetch that asks about the entities for which this is the key. */
  const makeVariant = (key: string, without: readonly string[]): FetchStep | null => {
    const reduced = withoutFields(step.fetch, new Set(without));
    if (!reduced) return null;
    const representOne: Represent = (typename) => {
      const complete = represent(typename);
      if (!complete) return null;
      const build = (entity: JsonObject): JsonObject | null => {
        const whole = complete.build(entity);
        const found = whole && complete.fits(whole) ? null : reduce(entity, typename);
        return found && keyOf(typename, found) === key ? found.representation : null;
      };
      return { build, fits: () => true, flat: null };
    };
    const variableNames = step.variableNames.filter((name) => reduced.variableNames.has(name));
    return { ...step, fetch: reduced.fetch, variableNames, represent: representOne, findReduced: null, alike: null };
  };

  return (incomplete) => {
    const needed = new Set<FetchStep>();
    for (const entity of incomplete) {
      const typename = String(entity['__typename']);
      const found = reduce(entity, typename);
      if (!found) continue;
      const key = keyOf(typename, found);
      let variant = variants.get(key);
      if (variant === undefined) {
        variant = makeVariant(key, found.without);
        variants.set(key, variant);
      }
      if (variant) needed.add(variant);
    }
    return [...needed];
  };
}
