import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  type CollectedField,
  type CollectedFragment,
  collectFields,
  dependsOnType,
  type Parts,
} from './collect-fields.ts';
import { type Fragments, fragmentsIn } from './fragments-in.ts';
import type { ClientNames, InternallyNamed } from './internal-names.ts';
import { introspectionDocument, isIntrospectionField } from './introspection.ts';
import { isInherited } from './json-object.ts';
import { leafValues } from './leaf-values.ts';
import type { AnswerField, DeferredFragment, FieldShape, ObjectShape, TypeShape } from './response-shape.ts';
import { meetsTypeCondition } from './type-condition.ts';

export interface ShapeSource {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  clientNames: ClientNames;
  fragments: Fragments;
  /** The value of a variable that `@skip` and `@include` depend on. */
  decide: (variable: string) => boolean;
  /** Objects with the same selections share a shape. */
  shapes: Map<string, ObjectShape>;
  ids: Map<SelectionSetNode, number>;
}

/** Compiles the shape of an operation's data. */
export function compileShape(
  { document, operation, clientNames }: InternallyNamed,
  schema: GraphQLSchema,
  decide: (variable: string) => boolean,
): ObjectShape {
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`the schema has no ${operation.operation}`);
  const fragments = fragmentsIn(document);
  const source: ShapeSource = { schema, operation, clientNames, fragments, decide, shapes: new Map(), ids: new Map() };
  // Subgraphs' root types may have other names.
  return shapeOfType(rootType, undefined, new Map([[operation.selectionSet, rootType]]), source);
}

function compileFields(
  parts: Parts,
  objectType: GraphQLCompositeType,
  typename: string | undefined,
  source: ShapeSource,
): FieldShape[] {
  const { fields, deferred } = collectFields(parts, objectType, source);
  return [
    ...fields.map((field) => compileField(field, typename, source)),
    ...deferred.map((fragment) => compileDeferred(fragment, objectType, typename, source)),
  ];
}

function compileDeferred(
  { label, conditions, selectionSet, definedOn }: CollectedFragment,
  objectType: GraphQLCompositeType,
  typename: string | undefined,
  source: ShapeSource,
): DeferredFragment {
  const { schema } = source;
  const parts: Parts = new Map([[selectionSet, definedOn]]);
  const shape = isObjectType(objectType)
    ? shapeOfType(objectType, typename, parts, source)
    : objectShape(definedOn, parts, source);
  const appliesTo = (name: string) => conditions.every((condition) => meetsTypeCondition(schema, name, condition));
  return { kind: 'deferred', keptKey: null, label, shape, appliesTo };
}

/** The shape of an object whose type is known, whatever subgraphs say. */
function shapeOfType(
  type: GraphQLObjectType,
  typename: string | undefined,
  parts: Parts,
  source: ShapeSource,
): ObjectShape {
  let fields: readonly FieldShape[] | undefined;
  const fieldsOf = () => {
    fields ??= compileFields(parts, type, typename, source);
    return fields;
  };
  return { name: type.name, fieldsOf, possibleTypes: () => [type.name] };
}

function compileField(collected: CollectedField, typename: string | undefined, source: ShapeSource): AnswerField {
  const { key: dataKey, occurrences, describedAs } = collected;
  const [{ node, definedOn }] = occurrences;
  const { schema, operation, clientNames, fragments } = source;
  const name = node.name.value;
  const key = clientNames.get(dataKey) ?? dataKey;
  const field = {
    key,
    dataKey,
    keptKey: key === dataKey ? key : null,
    inherited: isInherited(key) || isInherited(dataKey),
  };
  if (name === '__typename') return { kind: 'typename', ...field, nameOf: typenameReader(collected, typename, schema) };
  if (isIntrospectionField(name)) {
    const nodes = occurrences.map(({ node }) => node);
    return { kind: 'introspection', ...field, document: introspectionDocument(nodes, operation, fragments) };
  }
  const parts: Parts = new Map();
  for (const { node, definedOn } of occurrences) {
    const type = getNamedType(fieldType(definedOn, name));
    if (node.selectionSet && isCompositeType(type)) parts.set(node.selectionSet, type);
  }
  const type = compileType(fieldType(definedOn, name), parts, source);
  return { kind: 'value', ...field, type, description: `field ${describedAs.name}.${key}` };
}

function fieldType(type: GraphQLCompositeType, name: string): GraphQLOutputType {
  const field = isUnionType(type) ? undefined : type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return field.type;
}

function typenameReader(
  { key, describedAs }: CollectedField,
  typename: string | undefined,
  schema: GraphQLSchema,
): (value: unknown) => string | null {
  const nameFor = (name: string | undefined) => {
    const type = (name === undefined ? undefined : schema.getType(name)) ?? describedAs;
    return isObjectType(type) ? type.name : null;
  };
  const told = nameFor(typename);
  if (told !== null || key === '__typename') return () => told;
  return (value) => (typeof value === 'string' ? nameFor(value) : null);
}

function compileType(declared: GraphQLOutputType, parts: Parts, source: ShapeSource): TypeShape {
  const type = getNullableType(declared);
  const any = { name: String(type), nonNull: isNonNullType(declared) };
  if (isListType(type)) return { kind: 'list', ...any, item: compileType(type.ofType, parts, source) };
  if (isLeafType(type)) return { kind: 'leaf', ...any, ...leafValues(type) };
  return { kind: 'object', ...any, shape: objectShape(type, parts, source) };
}

function objectShape(type: GraphQLCompositeType, parts: Parts, source: ShapeSource): ObjectShape {
  const { shapes, ids, schema } = source;
  let key = type.name;
  for (const selectionSet of parts.keys()) {
    let id = ids.get(selectionSet);
    if (id === undefined) {
      id = ids.size;
      ids.set(selectionSet, id);
    }
    key += ` ${id}`;
  }
  let shape = shapes.get(key);
  if (!shape) {
    shape = createObjectShape(type, parts, source);
    shapes.set(key, shape);
  }
  return shape;

  function createObjectShape(type: GraphQLCompositeType, parts: Parts, source: ShapeSource): ObjectShape {
    const known = new Map<string | undefined, readonly FieldShape[]>();
    return {
      name: type.name,
      possibleTypes: () => (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]).map(({ name }) => name),
      fieldsOf(typename) {
        let fields = known.get(typename);
        if (!fields) {
          const told = typename === undefined ? type : schema.getType(typename);
          if (!isCompositeType(told) || !doTypesOverlap(schema, told, type)) return null;
          // Of an interface object, a subgraph tells the interface.
          if ((typename === undefined || !isObjectType(told)) && dependsOnType(parts, type, source)) return null;
          fields = compileFields(parts, told, typename, source);
          known.set(typename, fields);
        }
        return fields;
      },
    };
  }
}
