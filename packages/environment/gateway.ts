import { httpUrl, port } from './fields.ts';

/** Variables by which a program finds the gateway. */
export const gatewayVariables = {
  /** Where the gateway of this machine listens, as for `npm start`. */
  PORT: port.default(4000),
  /** The gateway; its path may be left out. Default: the gateway of this machine. */
  GATEWAY_URL: httpUrl.optional(),
};

/** The gateway's GraphQL endpoint. */
export function graphUrlOf({ PORT, GATEWAY_URL }: { PORT: number; GATEWAY_URL?: string | undefined }): string {
  const url = new URL(GATEWAY_URL ?? `http://localhost:${PORT}`);
  if (url.pathname === '/') url.pathname = '/graphql';
  return url.href;
}
