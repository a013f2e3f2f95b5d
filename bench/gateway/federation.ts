/** How the schema of every subgraph of a bench begins. */
export const federation = `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: ["@key", "@external", "@requires", "@provides", "@shareable", "@composeDirective"]
    )
    @link(url: "https://souk.dev/cache/v1.0", import: ["@cached"])
    @composeDirective(name: "@cached")
  directive @cached(graph: String!, on: String!, ids: String) repeatable on OBJECT | FIELD_DEFINITION
`;
