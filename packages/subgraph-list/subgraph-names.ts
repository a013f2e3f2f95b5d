/** The beginning of a subgraph's environment variables: `ORDER_HISTORY` of `order-history`. */
export const variablePrefix = (subgraph: string): string => inSnakeCase(subgraph).toUpperCase();

/** The variable that says where a subgraph is: `ORDER_HISTORY_URL` of `order-history`. */
export const urlVariable = (subgraph: string): string => `${variablePrefix(subgraph)}_URL`;

/** A subgraph's database, and the role that owns it: `souk_order_history` of `order-history`. */
export const databaseName = (subgraph: string): string => `souk_${inSnakeCase(subgraph)}`;

const inSnakeCase = (subgraph: string) => subgraph.replaceAll('-', '_');
