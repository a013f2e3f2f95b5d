import { type DocumentNode, Kind, type NameNode, type OperationDefinitionNode, parse, print, visit } from 'graphql';

/** What names of the copy `index` begin with: of its variables, its fragments and its fields at the top. */
const prefixOf = (index: number) => `q${index}_`;
const prefixed = /^q(\d+)_(.*)$/;

/**
 * An operation that asks for the same so many times, each time with variables of its own. Throws a RangeError when the document has not one
 * operation, or fragments at its top.
 */
export function repeatOperation(document: string, times: number): string {
  const parsed = parse(document);
  const [operation, ...others] = parsed.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (!operation || others.length > 0) throw new RangeError('expected a document with one operation');
  const copies = Array.from({ length: times }, (_, index) => withPrefix(parsed, prefixOf(index)));
  const operations = copies.flatMap(({ definitions }) => definitions.filter(isOperation));
  const repeated: OperationDefinitionNode = {
    ...(operation as OperationDefinitionNode),
    variableDefinitions: operations.flatMap(({ variableDefinitions }) => variableDefinitions ?? []),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  const fragments = copies.flatMap(({ definitions }) => definitions.filter((each) => !isOperation(each)));
  return print({ kind: Kind.DOCUMENT, definitions: [repeated, ...fragments] });
}

const isOperation = (node: { kind: Kind }): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

function withPrefix(document: DocumentNode, prefix: string): DocumentNode {
  const rename = <Node extends { name: NameNode }>(node: Node): Node => ({
    ...node,
    name: { ...node.name, value: prefix + node.name.value },
  });
  return visit(document, {
    Variable: rename,
    FragmentDefinition: rename,
    FragmentSpread: rename,
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((field) => {
          if (field.kind !== Kind.FIELD) throw new RangeError('expected fields at the top of the operation');
          const { value } = field.alias ?? field.name;
          return { ...field, alias: { kind: Kind.NAME, value: prefix + value } };
        }),
      },
    }),
  });
}

/** The variables of all copies, as `repeatOperation` names them. */
export const repeatedVariables = (variables: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> =>
  Object.fromEntries(
    variables.flatMap((ofCopy, index) =>
      Object.entries(ofCopy).map(([name, value]) => [prefixOf(index) + name, value]),
    ),
  );

/** To which copy a field at the top belongs, and what it is called there; null when it is none of `repeatOperation`. */
export function readRepeatedKey(key: string): { index: number; key: string } | null {
  const [, index, own] = prefixed.exec(key) ?? [];
  return index === undefined || own === undefined ? null : { index: Number(index), key: own };
}
