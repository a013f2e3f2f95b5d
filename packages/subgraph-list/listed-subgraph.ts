/** What `supergraph.yaml` says of every subgraph. */
interface Listed {
  /** Lower-case kebab: `order`, `order-history`. */
  name: string;
  /** Where it serves GraphQL unless `urlVariable` says otherwise. */
  routingUrl: string;
  /** Path of its SDL, from the root of the repository. */
  schemaFile: string;
  /** e.g. `ORDER_URL`. */
  urlVariable: string;
}

/** A subgraph that lives in `subgraphs/<name>/`. Paths are from the root of the repository. */
export interface OwnSubgraph extends Listed {
  external: false;
  /** Its default one, that of `routingUrl`. */
  port: number;
  /** Whether it shares no process with others at `npm start`. */
  ownProcess: boolean;
  /** e.g. `subgraphs/order`. */
  directory: string;
  /** What runs it alone, e.g. `subgraphs/order/server.ts`. */
  entry: string;
  /** What runs it with others, e.g. `subgraphs/order/subgraph.ts`. */
  definitionFile: string;
  /** What its environment may contain, e.g. `subgraphs/order/environment.ts`. */
  environmentFile: string;
  /** e.g. `prisma/order`. */
  prismaDirectory: string;
  /** Name of the database and of the role that owns it, e.g. `souk_order`. */
  database: string;
  /** e.g. `ORDER_DATABASE_URL`. */
  databaseVariable: string;
  /** The same database without a pooler between, e.g. `ORDER_DATABASE_DIRECT_URL`. */
  directDatabaseVariable: string;
  /** e.g. `ORDER_DATABASE_PASSWORD`. */
  passwordVariable: string;
}

/** A subgraph kept in another repository: it is composed; starting it and its database are somebody else's. */
export interface ExternalSubgraph extends Listed {
  external: true;
}

export type ListedSubgraph = OwnSubgraph | ExternalSubgraph;
