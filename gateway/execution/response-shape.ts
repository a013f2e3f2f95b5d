import type { DocumentNode } from 'graphql';

/** What an object of the answer looks like, for one combination of what `@skip` and `@include` depend on. */
export interface ObjectShape {
  /** The type that the schema gives. */
  name: string;
  /**
   * The fields, in order, of an object that says it is of the given type. Null when clients know no such type.
   * @param typename undefined for an object that says nothing
   */
  fieldsOf(typename: string | undefined): readonly FieldShape[] | null;
}

export type FieldShape = ValueField | TypenameField | IntrospectionField;

interface ResponseField {
  /** Under which the answer has it, and the data of subgraphs. */
  key: string;
  /** Whether the key has to be looked for among the object's own. */
  inherited: boolean;
}

export interface ValueField extends ResponseField {
  kind: 'value';
  type: TypeShape;
  /** What error messages call it. */
  place: string;
}

export interface TypenameField extends ResponseField {
  kind: 'typename';
  /** The type's name, from what the data has under the key; null when it is not known to be an object type. */
  nameOf(value: unknown): string | null;
}

/** A field that the gateway answers itself. */
export interface IntrospectionField extends ResponseField {
  kind: 'introspection';
  /** Asks for nothing else. */
  document: DocumentNode;
}

export type TypeShape = LeafShape | ObjectTypeShape | ListShape;

interface AnyType {
  /** As the schema writes it, without the `!`. */
  name: string;
  nonNull: boolean;
}

export interface LeafShape extends AnyType {
  kind: 'leaf';
  accepts(value: unknown): boolean;
}

export interface ObjectTypeShape extends AnyType {
  kind: 'object';
  shape: ObjectShape;
}

export interface ListShape extends AnyType {
  kind: 'list';
  item: TypeShape;
}
