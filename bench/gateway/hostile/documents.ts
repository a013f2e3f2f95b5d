/** GraphQL documents made to hurt. */
const times = (count: number, part: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, index) => part(index)).join(separator);

export const aliases = (count: number) => `{ ${times(count, (index) => `a${index}: __typename`)} }`;

export const rootFields = (count: number) =>
  `{ ${times(count, (index) => `a${index}: variant(id: "variant-${index}") { id }`)} }`;

export const duplicateFields = (count: number) => `{ ${'__typename '.repeat(count)} }`;

/** Fields that lead back to where they came from. */
export const levels = (count: number) =>
  `{ variant(id: "variant-1") ${'{ product { variants '.repeat(count / 2)}{ id }${' } }'.repeat(count / 2)} }`;

export const selectionSets = (count: number) => '{a'.repeat(count) + '}'.repeat(count);

/** Each fragment spreads the next one twice: 2^count fields from a document of count lines. */
export const fragmentBomb = (count: number) =>
  `{ variant(id: "variant-1") { ...F0 } } ${times(
    count,
    (index) =>
      `fragment F${index} on Variant { a: product { variants { ...F${index + 1} } } b: product { variants { ...F${index + 1} } } }`,
  )} fragment F${count} on Variant { id }`;

export const circularFragments =
  '{ variant(id: "variant-1") { ...A } } fragment A on Variant { id ...B } fragment B on Variant { sku ...A }';

export const fragmentChain = (count: number) =>
  `{ variant(id: "variant-1") { ...F0 } } ${times(count, (index) => `fragment F${index} on Variant { id ...F${index + 1} }`)} fragment F${count} on Variant { id }`;

/** Fields of one name with arguments to be compared in pairs. */
export const conflicts = (count: number) => `{ ${times(count, (index) => `variants(first: ${index + 1}) { id }`)} }`;

export const comments = (bytes: number) => `{ __typename }${'#\n'.repeat(bytes / 2)}`;

export const directives = (count: number) => `{ __typename ${'@include(if: true) '.repeat(count)} }`;

export const unknownDirectives = (count: number) => `{ __typename ${times(count, (index) => `@d${index}`)} }`;

export const longName = (length: number) => `{ ${'a'.repeat(length)} }`;

/** Names which regular expressions that backtrack take long for. */
export const regexLikeNames = `{ ${times(40, () => `${'a_'.repeat(511)}x`)} }`;

export const typeFields = (depth: number) =>
  `{ __schema { types { ${'fields { type { '.repeat(depth)}name${' } }'.repeat(depth)} } } }`;

export const operations = (count: number) => times(count, (index) => `query Q${index} { __typename }`);

export const nestedList = (depth: number) => `{ variant(id: ${'['.repeat(depth)}1${']'.repeat(depth)}) { id } }`;

export const blockString = (length: number) => `{ variant(id: """${' \n'.repeat(length / 2)}""") { id } }`;

export const suggestions = '{ varian(id: "1") { id } }';

export const namesOfPrototypes =
  '{ __proto__: __typename constructor: __typename toString: variant(id: "variant-1") { __proto__: id constructor: sku } }';
