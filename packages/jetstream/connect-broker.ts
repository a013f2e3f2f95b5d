import { setTimeout as delay } from 'node:timers/promises';
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { AuthorizationError, connect, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { connectionOptions } from './connection-options.ts';

/** The message broker, as one process is connected to it. */
export interface Broker {
  nc: NatsConnection;
  js: JetStreamClient;
  jsm: JetStreamManager;
  /** How many servers keep each stream. */
  replicas: number;
  isConnected(): boolean;
  /** Aborted when the present connection is lost; already aborted while there is none. */
  connection(): AbortSignal;
  /** Sends what is still buffered and disconnects. */
  close(): Promise<void>;
}

export interface BrokerOptions {
  /** `nats://[user:password@]host:port` or `tls://…`, several joined by commas. */
  url: string;
  /** What the server's own reports call this connection. */
  name: string;
  logger: Logger;
  /** How many servers keep each stream. Default 1. */
  replicas?: number;
}

/** Time between attempts to connect, in milliseconds. */
const reconnectWait = 250;

/**
 * Connects to NATS. Waits for a server to answer, and reconnects for ever when the connection is lost.
 * Throws only when the credentials are refused.
 */
export async function connectBroker({ url, name, logger, replicas = 1 }: BrokerOptions): Promise<Broker> {
  const options = {
    ...connectionOptions(url),
    name,
    maxReconnectAttempts: -1,
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: reconnectWait,
    reconnectJitter: reconnectWait,
    // Of one attempt: a server that is killed during the handshake leaves the client waiting.
    timeout: 2_000,
    // A connection that is silently gone is noticed after 9 seconds instead of six minutes.
    pingInterval: 3_000,
    maxPingOut: 2,
    // Two stack traces for each message published were a fifth of what it cost.
    noAsyncTraces: true,
  };
  const nc = await untilConnected(() => connect(options), logger);
  let present = new AbortController();

  const follow = async () => {
    for await (const status of nc.status()) {
      if (status.type === 'disconnect') {
        present.abort();
        logger.warn('lost the connection to the broker');
      } else if (status.type === 'reconnect') {
        present = new AbortController();
        logger.info('connected to the broker again');
      }
    }
    present.abort();
  };
  void follow();

  return {
    nc,
    js: jetstream(nc),
    jsm: await jetstreamManager(nc, { checkAPI: false }),
    replicas,
    isConnected: () => !present.signal.aborted && !nc.isClosed(),
    connection: () => present.signal,
    // Draining waits for the server, which only makes sense while there is one.
    close: () => (present.signal.aborted ? nc.close() : nc.drain()),
  };
}

async function untilConnected(attempt: () => Promise<NatsConnection>, logger: Logger): Promise<NatsConnection> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof AuthorizationError) throw error;
      if (failures === 0) logger.warn({ err: error }, 'the broker does not answer, waiting for it');
      await delay(reconnectWait);
    }
  }
}
