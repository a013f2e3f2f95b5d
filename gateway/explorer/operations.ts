/** What a newcomer finds in the explorer, one tab each. */
export const explorerOperations = [
  `# One request over three subgraphs: product owns the catalogue, inventory what is in stock,
# analytics what goes well with it.
query Catalogue {
  products(first: 5) {
    edges {
      node {
        title
        vendor
        variants {
          sku
          price { amount currency }
          availability { available inStock lowStock }
        }
        recommendations(first: 2) { title }
      }
    }
  }
}
`,
  `# Sign in, then put the access token under Headers: {"Authorization": "Bearer …"}
# The demo accounts are in the table that npm start prints.
mutation SignIn($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) {
    ... on Session { accessToken }
    ... on UserError { code message }
  }
}
`,
  `# One request over five subgraphs. Needs the Authorization header of somebody who has ordered something.
query MyOrders {
  me {
    email
    orders(first: 3) {
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
              product { title recommendations(first: 2) { title } }
            }
          }
        }
      }
    }
  }
}
`,
  `# Arrives whenever what can be sold of a variant changes. Place an order in another tab and watch.
subscription Stock {
  stockChanged {
    sku
    product { title }
    availability { available inStock }
  }
}
`,
] as const;
