import { z } from 'zod';
import { gatewayVariables, graphUrlOf } from '#packages/environment/gateway.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';

export const environment = {
  /** The gateway's GraphQL endpoint. */
  GATEWAY_URL: graphUrlOf(readEnvironment(z.object(gatewayVariables), process.env)),
};
