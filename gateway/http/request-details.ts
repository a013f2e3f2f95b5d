import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a client may choose as correlation id: short, and harmless in logs and headers. */
const sane = /^[A-Za-z0-9._:-]{1,128}$/;

/** The client's own correlation id when it is fit to use, otherwise a new one. */
export function correlationIdOf(request: IncomingMessage): string {
  const given = request.headers['x-correlation-id'];
  return typeof given === 'string' && sane.test(given) ? given : randomUUID();
}

/** The address of the client. Behind a trusted proxy it is the last of X-Forwarded-For: what stands before it the client may have made up. */
export function clientAddressOf(request: IncomingMessage, trustProxy: boolean): string {
  const address = request.socket.remoteAddress ?? '';
  if (!trustProxy) return address;
  const forwarded = request.headers['x-forwarded-for'];
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim();
  return last ? withoutPort(last) : address;
}

/** Some proxies write the port behind the address: with it, every connection would be another client. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}
