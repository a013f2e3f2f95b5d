/** An operation of the explorer, with variables that work with the embedded default. */
export interface ExplorerOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** What a newcomer finds in the explorer, one tab each. No line is longer than the editor of a small screen. */
export const explorerOperations: readonly [ExplorerOperation, ...ExplorerOperation[]] = [
  {
    query: `# One request over three subgraphs: product
# owns the catalogue, inventory what is in
# stock, analytics what goes well with it.
query Catalogue($first: Int!) {
  products(first: $first) {
    edges {
      node {
        title
        vendor
        variants {
          sku
          price { amount currency }
          availability { available inStock }
        }
        recommendations(first: 2) { title }
      }
    }
  }
}
`,
    variables: { first: 5 },
  },
  {
    query: `# The demo accounts are in the table that
# npm start prints. Put the access token under
# Headers, below, in each tab that needs it:
#   {"Authorization": "Bearer …"}
mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    ... on Session { accessToken }
    ... on UserError { code message }
  }
}
`,
    variables: { input: { email: 'customer@souk.test', password: 'souk-customer-demo' } },
  },
  {
    query: `# One request over five subgraphs. Needs the
# header of somebody who has ordered something:
#   {"Authorization": "Bearer …"}
query MyOrders($first: Int!) {
  me {
    email
    orders(first: $first) {
      edges {
        node {
          number
          status
          total { amount currency }
          lines {
            quantity
            variant {
              sku
              availability { available }
              product {
                title
                recommendations(first: 2) {
                  title
                }
              }
            }
          }
        }
      }
    }
  }
}
`,
    variables: { first: 3 },
  },
  {
    query: `# Arrives whenever what can be sold of a
# variant changes; null means of any variant.
# Place an order in another tab and watch.
subscription Stock($variantIds: [ID!]) {
  stockChanged(variantIds: $variantIds) {
    sku
    product { title }
    availability { available inStock }
  }
}
`,
    variables: { variantIds: null },
  },
];
