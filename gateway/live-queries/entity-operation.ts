import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The request that reads of entities what the primary fetch of a subscription selects. */
export interface EntityOperation {
  query: string;
  operationName: string | undefined;
  /** Variables of the client's operation that the request uses. */
  variableNames: string[];
  /** The response key of the entity in the subscription. */
  responseName: string;
}

const entityVariables = parse('query ($representations: [_Any!]!) { __typename }', { noLocation: true });

/**
 * Rewrites the operation of a subscription's primary fetch, `subscription { field(…) { selections } }`, into
 * `query { _entities(representations: …) { ... on Type { selections } } }`. Variables that only the field's own
 * arguments used are dropped: a subgraph refuses unused ones.
 */
export function toEntityOperation(primary: string, entityType: string): EntityOperation {
  const document = parse(primary, { noLocation: true });
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const field = operation?.selectionSet.selections[0];
  if (!operation || field?.kind !== Kind.FIELD || !field.selectionSet) {
    throw new Error(`the primary fetch of a subscription selects no entity: ${primary}`);
  }
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const used = new Set<string>();
  for (const node of [field.selectionSet, ...fragments]) {
    visit(node, { Variable: ({ name }) => void used.add(name.value) });
  }
  const query: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
      ...representationsDefinition(),
    ],
    selectionSet: selectEntities(entityType, field.selectionSet),
  };
  return {
    query: print({ kind: Kind.DOCUMENT, definitions: [query, ...fragments] } satisfies DocumentNode),
    operationName: operation.name?.value,
    variableNames: [...used],
    responseName: (field.alias ?? field.name).value,
  };
}

/** Reads only whether the caller may see entities. */
export const entityExists = (entityType: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${entityType} { __typename } } }`;

function representationsDefinition() {
  const [operation] = entityVariables.definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
}

function selectEntities(entityType: string, selectionSet: SelectionSetNode): SelectionSetNode {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const entities: FieldNode = {
    kind: Kind.FIELD,
    name: name('_entities'),
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: name('representations'),
        value: { kind: Kind.VARIABLE, name: name('representations') },
      },
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: { kind: Kind.NAMED_TYPE, name: name(entityType) },
          selectionSet,
        },
      ],
    },
  };
  return { kind: Kind.SELECTION_SET, selections: [entities] };
}
