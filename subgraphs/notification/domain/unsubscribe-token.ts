import { createHmac, timingSafeEqual } from 'node:crypto';
import { messageChannels } from './message.ts';
import { categories } from './message-category.ts';
import { canSwitchOff, type Subscription } from './message-preference.ts';

/** What a link to unsubscribe speaks of. */
export interface Unsubscription extends Subscription {
  recipientId: string;
}

const pattern = /^([\w-]{22})([A-Z_]{1,40})\.([A-Z_]{1,20})\.([\w-]{22})$/;

/** 128 bits of HMAC-SHA256: nobody guesses one, and a line of a mail is short. */
function sign(key: Buffer, content: string): string {
  return createHmac('sha256', key).update(content).digest().subarray(0, 16).toString('base64url');
}

/**
 * The token in links to unsubscribe: it allows this one thing, and to take it back, for as long as the key is the same. It does not expire,
 * since a mail may be read in years, and is the same in each mail.
 */
export function writeUnsubscribeToken(key: Buffer, { recipientId, category, channel }: Unsubscription): string {
  const person = Buffer.from(recipientId.replaceAll('-', ''), 'hex').toString('base64url');
  const content = `${person}${category}.${channel}`;
  return `${content}.${sign(key, content)}`;
}

/** Null when it is none of ours, or speaks of what nobody can switch off. */
export function readUnsubscribeToken(key: Buffer, token: string): Unsubscription | null {
  const [, person = '', category = '', channel = '', given = ''] = pattern.exec(token) ?? [];
  const right = Buffer.from(sign(key, `${person}${category}.${channel}`));
  const bytes = Buffer.from(given);
  if (bytes.length !== right.length || !timingSafeEqual(bytes, right)) return null;
  if (!isOneOf(categories, category) || !isOneOf(messageChannels, channel)) return null;
  const subscription = { category, channel };
  if (!canSwitchOff(subscription)) return null;
  const hex = Buffer.from(person, 'base64url').toString('hex');
  const recipientId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { recipientId, ...subscription };
}

const isOneOf = <Value extends string>(values: readonly Value[], text: string): text is Value =>
  (values as readonly string[]).includes(text);
