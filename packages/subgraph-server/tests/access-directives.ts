/** The start of an SDL whose fields say who may use them. */
export const accessDirectives = `
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@authenticated", "@requiresScopes"]
  )
  directive @public on FIELD_DEFINITION
  directive @owned(by: String!, orScopes: [String!]! = []) on OBJECT | FIELD_DEFINITION
`;
