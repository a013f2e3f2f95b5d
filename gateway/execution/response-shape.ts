import type { DocumentNode } from 'graphql';
import type { LeafValues } from './leaf-values.ts';

/** What an object of the response looks like, for one combination of the values of `@skip` and `@include`. */
export interface ObjectShape {
  /** The type in the schema. */
  name: string;
  /**
   * The fields, in order, of an object with this `__typename`. Null when the client schema has no such type.
   * @param typename undefined for an object without `__typename`
   */
  fieldsOf(typename: string | undefined): readonly FieldShape[] | null;
  /** The object types that it can have. */
  possibleTypes(): readonly string[];
}

/** A field, or what stands for a fragment that is delivered later. */
export type FieldShape = AnswerField | DeferredFragment;

export type AnswerField = ValueField | TypenameField | IntrospectionField;

export interface DeferredFragment {
  kind: 'deferred';
  keptKey: null;
  /** The label under which the operation was planned. */
  label: string;
  /** What it selects of the object that it stands in. */
  shape: ObjectShape;
  /** Whether it is about an object of this type. */
  appliesTo(typename: string): boolean;
}

interface ResponseField {
  /** In the response. */
  key: string;
  /** In the data of subgraphs. */
  dataKey: string;
  /** The key when it is the same in both; null otherwise. */
  keptKey: string | null;
  /** Whether objects inherit something under either key. */
  inherited: boolean;
}

export interface ValueField extends ResponseField {
  kind: 'value';
  type: TypeShape;
  /** What error messages call it. */
  description: string;
}

export interface TypenameField extends ResponseField {
  kind: 'typename';
  /** The type's name, from the value under the key; null when it is not known to be an object type. */
  nameOf(value: unknown): string | null;
}

/** A field that the gateway answers itself. */
export interface IntrospectionField extends ResponseField {
  kind: 'introspection';
  /** With this field only. */
  document: DocumentNode;
}

export type TypeShape = LeafShape | ObjectTypeShape | ListShape;

interface AnyType {
  /** As the schema writes it, without the `!`. */
  name: string;
  nonNull: boolean;
}

export interface LeafShape extends AnyType, LeafValues {
  kind: 'leaf';
}

export interface ObjectTypeShape extends AnyType {
  kind: 'object';
  shape: ObjectShape;
}

export interface ListShape extends AnyType {
  kind: 'list';
  item: TypeShape;
}
