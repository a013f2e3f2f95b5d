import {
  type DocumentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { CompiledFetch } from './execution.ts';

/** The names of the fields that a request for `_entities` asks of the entities themselves. */
export function entityFields(query: string): ReadonlySet<string> {
  return fieldNames(entitySelections(parse(query, { noLocation: true })));
}

/** A fetch that asks for less than another, and the variables it still uses. */
export interface ChangedFetch {
  fetch: CompiledFetch;
  variableNames: ReadonlySet<string>;
}

/** A fetch of entities without some of their fields; null when it asks for nothing then. */
export function withoutFields(fetch: CompiledFetch, names: ReadonlySet<string>): ChangedFetch | null {
  const remove = ({ selections }: SelectionSetNode): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return names.has(selection.name.value) ? [] : [selection];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      const left = remove(selection.selectionSet);
      return left.length > 0 ? [{ ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections: left } }] : [];
    });
  return withSelections(fetch, remove);
}

/** A fetch that asks for some other selections of entities; null when these are no fields. */
export function withSelections(
  fetch: CompiledFetch,
  change: (entities: SelectionSetNode) => readonly SelectionNode[],
): ChangedFetch | null {
  const document = parse(fetch.query, { noLocation: true });
  const entities = entitySelections(document);
  const other: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: change(entities) };
  if (fieldNames(other).size === 0) return null;

  const variableNames = new Set(['representations']);
  const changed = visit(document, { SelectionSet: (set) => (set === entities ? other : undefined) });
  visit(changed, {
    OperationDefinition: ({ selectionSet, directives }) => {
      const note = { Variable: ({ name }: { name: { value: string } }) => void variableNames.add(name.value) };
      visit(selectionSet, note);
      for (const directive of directives ?? []) visit(directive, note);
      return false;
    },
  });
  const used = visit(changed, {
    VariableDefinition: ({ variable }) => (variableNames.has(variable.name.value) ? undefined : null),
  });
  return { fetch: withQuery(fetch, stripIgnoredCharacters(print(used))), variableNames };
}

/** The same fetch with another text. */
export function withQuery(fetch: CompiledFetch, query: string): CompiledFetch {
  const behindQuery = fetch.bodyHead.slice(`{"query":${JSON.stringify(fetch.query)}`.length);
  return { ...fetch, query, bodyHead: `{"query":${JSON.stringify(query)}${behindQuery}` };
}

function entitySelections({ definitions }: DocumentNode): SelectionSetNode {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [field] = operation?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD || !field.selectionSet) throw new Error('a fetch asks for no entities');
  return field.selectionSet;
}

function fieldNames({ selections }: SelectionSetNode): Set<string> {
  const names = selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? [...fieldNames(selection.selectionSet)] : [];
  });
  return new Set(names.filter((name) => name !== '__typename'));
}
