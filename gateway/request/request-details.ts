import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Correlation ids that clients may choose: short, and harmless in logs and headers. */
const harmless = /^[A-Za-z0-9._:-]{1,128}$/;

/** The client's own correlation id when it is harmless, otherwise a new one. */
export function correlationIdOf(request: IncomingMessage): string {
  const given = request.headers['x-correlation-id'];
  return typeof given === 'string' && harmless.test(given) ? given : randomUUID();
}

/**
 * The address of the client. Behind a trusted proxy it is the last one in `X-Forwarded-For`: those before it may be the
 * client's invention.
 */
export function clientAddressOf(request: IncomingMessage, trustProxy: boolean): string {
  const address = request.socket.remoteAddress ?? '';
  if (!trustProxy) return address;
  const forwarded = request.headers['x-forwarded-for'];
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim();
  return last ? withoutPort(last) : address;
}

/** Some proxies add the port to the address: with it, every connection would count as another client. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}
