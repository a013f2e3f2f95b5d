import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { authorizeFields } from '../authorization/authorize-fields.ts';
import { disableApolloTelemetry } from '../environment.ts';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.ts';
import type { SupergraphFile } from '../supergraph/supergraph-file.ts';
import type { GatewayContext } from './context.ts';
import type { FormatError } from './errors.ts';
import { handOverSubscriptions } from './hand-over-subscriptions.ts';
import { refuseUnknownOperations } from './refuse-unknown-operations.ts';

export interface ApolloServerOptions {
  supergraph: SupergraphFile;
  subgraphs: Pick<SubgraphClients, 'connect'>;
  introspection: boolean;
  formatError: FormatError;
  logger: Logger;
}

/** Parses, validates, plans and executes the operations of every transport. */
export function createApolloServer(options: ApolloServerOptions): ApolloServer<GatewayContext> {
  const { supergraph, subgraphs, introspection, formatError, logger } = options;
  disableApolloTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name, url }) => subgraphs.connect(name, url),
    // The supergraph is validated when it is read, before the gateway gets it.
    validateSupergraph: false,
    __exposeQueryPlanExperimental: false,
    logger,
  });
  return new ApolloServer<GatewayContext>({
    gateway: authorizeFields(gateway, supergraph.current),
    introspection,
    formatError,
    logger,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    maxRecursiveSelections: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      refuseUnknownOperations,
      handOverSubscriptions,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
