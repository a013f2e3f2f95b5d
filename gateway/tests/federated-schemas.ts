const link = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports.map((name) => `"@${name}"`)}])`;

/** Subgraphs that use, between them, what Federation has. */
export const federatedSchemas: Readonly<Record<string, string>> = {
  catalog: `${link('key', 'shareable', 'inaccessible')}
    type Query @shareable {
      media(id: ID!): Media
      shelf(first: Int! = 4): [Media!]!
      book(id: ID!): Book
      books(first: Int = 3): [Book]!
      found(text: String): [Found]
      grid: [[Media!]]
      strictGrid: [[Book!]!]!
      news: [News!]
    }
    type Mutation {
      addBook(title: String!): BookAdded!
      renameBook(id: ID!, title: String = "Untitled"): Book
    }
    type BookAdded { book: Book, message: String!, query: Query! }
    interface Media @key(fields: "id") { id: ID! title: String! creator: Author format: Format price: Price related(first: Int): [Media] }
    type Book implements Media @key(fields: "id") @key(fields: "isbn") {
      id: ID! isbn: String! title: String! creator: Author format: Format price: Price @shareable related(first: Int): [Media]
      pages: Int! dimensions: Dimensions! sequel: Book publisher: Company chapters: [[Chapter!]]! tags: [String!] extra: JSON
      cost(currency: String = "EUR", rounded: Boolean): Int
    }
    type Film implements Media @key(fields: "id") {
      id: ID! title: String! creator: Author format: Format price: Price related(first: Int): [Media]
      minutes: Float runtime: Int director: Author! extra: String
    }
    type Album implements Media @key(fields: "id") {
      id: ID! title: String! creator: Author format: Format price: Price related(first: Int): [Media]
      tracks: [Track!]! extra: [Int]
    }
    type Track { title: String! seconds: Int bonus: Boolean! }
    type Chapter { title: String pages: Int! notes: [String] }
    type Dimensions { weight: Float! size: Size }
    type Size { width: Int! height: Int! }
    type Price @shareable { amount: Int! currency: String! }
    type Author @key(fields: "id") { id: ID! name: String! @shareable books: [Book!] }
    type Company @key(fields: "code region { name }") { code: String! region: Region! }
    type Region @shareable { name: String! }
    type Draft @key(fields: "id") @inaccessible { id: ID! }
    union Found = Book | Film | Author | Draft
    interface News @key(fields: "id") { id: ID! headline: String! }
    type Release implements News @key(fields: "id") { id: ID! headline: String! media: Media! }
    type Interview implements News @key(fields: "id") { id: ID! headline: String! author: Author! }
    scalar JSON
    enum Format { PAPER DIGITAL SECRET @inaccessible }
  `,
  reviews: `${link('key', 'shareable', 'external', 'provides', 'requires', 'interfaceObject')}
    type Query { topReviews(first: Int): [Review!] review(id: ID!): Review! }
    type Mutation { addReview(media: ID!, body: String!): Review! }
    type Media @interfaceObject @key(fields: "id") {
      id: ID! title: String! @external
      rating: Float reviews(first: Int): [Review!]! best: Review summary(length: Int): String! @requires(fields: "title")
    }
    type Review @key(fields: "id") {
      id: ID! body: String stars: Int! author: User! @provides(fields: "name") media: Media about: Subject
    }
    type User @key(fields: "id") { id: ID! name: String! @external reviews: [Review!] }
    type Author @key(fields: "id") { id: ID! praise: String! }
    union Subject = User | Author
  `,
  accounts: `${link('key', 'shareable')}
    type Query { me: User users: [User!]! userBy(email: String!): User company: Company }
    interface Person { name: String! age: Int }
    type User implements Person @key(fields: "id") @key(fields: "email") {
      id: ID! email: String! name: String! @shareable age: Int friends(first: Int): [User] address: Address employer: Company favourite: Book
    }
    type Author implements Person @key(fields: "id") { id: ID! name: String! @shareable age: Int user: User }
    type Address { street: String! city: String country: Country }
    type Country @key(fields: "code") { code: String! name: String! }
    type Company @key(fields: "code region { name }") { code: String! region: Region! name: String! people: [Person!] }
    type Region @shareable { name: String! }
    type Book @key(fields: "isbn", resolvable: false) { isbn: String! }
  `,
  warehouse: `${link('key', 'shareable', 'external', 'requires', 'override')}
    type Query { sites: [[Site]!] }
    type Book @key(fields: "id") {
      id: ID! dimensions: Dimensions! @external price: Price @external
      shipping(fast: Boolean): Float @requires(fields: "dimensions { weight size { width height } } price { amount }")
      stock: [Stock!]!
      cost(currency: String = "EUR", rounded: Boolean): Int @external
      insurance: Float @requires(fields: "cost(currency: \\"USD\\", rounded: true)")
    }
    type Film @key(fields: "id") { id: ID! runtime: Int @override(from: "catalog") stock: [Stock] }
    type Dimensions { weight: Float! @external size: Size @external }
    type Size { width: Int! @external height: Int! @external }
    type Price { amount: Int! @external }
    type Stock { count: Int! site: Site! }
    type Site @key(fields: "company { code region { name } } number") { company: Company! number: Int! address: String books: [Book!] }
    type Company @key(fields: "code region { name }") { code: String! region: Region! sites: [Site!]! }
    type Region @shareable { name: String! }
    type Country @key(fields: "code") { code: String! sites: [Site!] }
  `,
};
