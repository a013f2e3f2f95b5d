import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { runService } from '#packages/service/service.ts';
import { readGatewayEnvironment, subgraphUrl } from './environment.ts';
import { startGateway } from './start-gateway.ts';

const environment = readGatewayEnvironment();

await runService('gateway', { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
  const broker = use(await connectBroker({ url: environment.NATS_URL, name: 'gateway', logger }));
  use(
    await startGateway({
      port: environment.PORT,
      supergraphFile: environment.SUPERGRAPH,
      subgraphUrl: (name) => subgraphUrl(environment, name),
      jwksUrl: environment.JWKS_URL,
      identityKey: environment.IDENTITY_PRIVATE_KEY,
      introspection: environment.INTROSPECTION,
      trustProxy: environment.TRUST_PROXY,
      corsOrigins: environment.CORS_ORIGINS,
      broker,
      logger,
    }),
  );
});
