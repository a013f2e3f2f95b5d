import { type DocumentNode, Kind, print, visit } from 'graphql';

/** An operation as it may be logged: without values that a client wrote into it, which can be customers' data. */
export function loggableOperation(document: DocumentNode): string {
  return print(
    visit(document, {
      Field: (field) => ({
        ...field,
        arguments: field.arguments?.filter(({ value }) => value.kind === Kind.VARIABLE),
      }),
      VariableDefinition: (definition) => ({ ...definition, defaultValue: undefined }),
    }),
  );
}
