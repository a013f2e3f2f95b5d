import type { z } from 'zod';
import { mailboxOf } from '#packages/mail-provider/smtp-provider.ts';
import type { Links } from '../domain/contents/content.ts';
import { type MessageChannel, messageChannels } from '../domain/message.ts';
import type { environmentSchema } from '../environment.ts';

type Environment = z.infer<typeof environmentSchema>;

/** On which channels people are told something. */
export const channelsOffered = ({
  SMS_PROVIDER,
  PUSH_PROVIDER,
}: Pick<Environment, 'SMS_PROVIDER' | 'PUSH_PROVIDER'>): MessageChannel[] =>
  messageChannels.filter(
    (channel) => (channel !== 'SMS' || SMS_PROVIDER !== 'none') && (channel !== 'PUSH' || PUSH_PROVIDER !== 'none'),
  );

/** What the shop is called in messages: the name in `MAIL_FROM`, or `Souk`. */
export const shopNameOf = ({ MAIL_FROM }: Pick<Environment, 'MAIL_FROM'>): string =>
  (MAIL_FROM !== undefined && mailboxOf(MAIL_FROM).name) || 'Souk';

/** Where links lead: the storefront's pages, or our own at the gateway's host. */
export function linksOf({
  STOREFRONT_URL,
  PUBLIC_URL,
  GATEWAY_URL,
}: Pick<Environment, 'STOREFRONT_URL' | 'PUBLIC_URL' | 'GATEWAY_URL'>): Links {
  // Who reads a mailbox without mail server sits at the machine where the gateway is.
  const gateway = PUBLIC_URL ?? new URL(GATEWAY_URL).origin;
  const storefront = STOREFRONT_URL === undefined ? null : withoutSlash(STOREFRONT_URL);
  return { base: storefront ?? withoutSlash(gateway), gateway: withoutSlash(gateway), storefront };
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
