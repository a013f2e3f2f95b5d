import { createHmac } from 'node:crypto';
import type { MessageChannel } from './message.ts';

/**
 * What stands for an address where it may outlive who had it: a keyed hash, in hex. Letters of any case are one address: mail servers that
 * tell them apart are not known, people who write them differently are.
 */
export const hashAddress = (key: Buffer, channel: MessageChannel, address: string): string =>
  createHmac('sha256', key)
    .update(`${channel}\n${normalizeAddress(address)}`)
    .digest('hex');

/** An address in the one form in which it is kept. */
export const normalizeAddress = (address: string): string => address.trim().toLowerCase();
