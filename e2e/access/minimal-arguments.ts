import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from 'graphql';

/** Of no entity: what asks for it finds nothing, and what would change it changes nothing. */
const nobodysId = '00000000-0000-7000-8000-000000000000';

/** Values that a schema accepts and no mutation does: empty texts and lists, and ids of nothing. */
const scalarValues: Readonly<Record<string, unknown>> = {
  ID: nobodysId,
  String: '',
  Int: 0,
  Float: 0,
  Boolean: false,
  DateTime: '2026-01-01T00:00:00Z',
  MinorUnits: 0,
  CurrencyCode: 'EUR',
  CountryCode: 'GB',
};

/** The arguments of a field as GraphQL text: those given, and the least of the others that is valid. */
export function minimalArguments(field: GraphQLField<unknown, unknown>, given: Record<string, unknown> = {}): string {
  const args = field.args.flatMap((argument) => {
    const { name, type } = argument;
    if (!(name in given) && !isRequiredArgument(argument)) return [];
    const value = astFromValue(given[name] ?? minimalValue(type), type);
    if (!value) throw new Error(`there is no literal for the argument ${name} of ${field.name}`);
    return [`${name}: ${print(value)}`];
  });
  return args.length > 0 ? `(${args.join(', ')})` : '';
}

function minimalValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return minimalValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, minimalValue(field.type)]));
  }
  if (!(type.name in scalarValues)) throw new Error(`no value is known for the scalar ${type.name}: add one`);
  return scalarValues[type.name];
}
