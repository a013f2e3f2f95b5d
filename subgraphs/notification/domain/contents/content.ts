import { z } from 'zod';
import type { MessageRequest } from '../message.ts';

/** Whom a message goes to, and what its template is filled in with. */
export interface Content {
  address: string;
  /** In E.164; null or absent when it is not known. */
  phone?: string | null;
  /** The language the person reads, as a BCP 47 tag; null when they chose none. */
  locale: string | null;
  model: Readonly<Record<string, unknown>>;
  /** On which channels the person wants news of their orders, as auth has it; absent where it was not asked. */
  orderUpdates?: readonly string[] | undefined;
  /** What a notification in the shop is about and leads to, where it is not what the message is about. */
  shows?: ShownThing;
}

/** What a notification leads to. */
export interface ShownThing {
  id: string;
  /** Its page of the storefront, behind the storefront's address. */
  path: string;
}

/** Why there is nothing to send, for staff. */
export interface NoContent {
  nothing: string;
}

/** Where links lead to. */
export interface Links {
  /** Without a slash at its end. */
  base: string;
  /** The gateway as mail programs reach it, without a slash at its end. */
  gateway: string;
  /** The storefront's own pages, without a slash at its end; null where there is no storefront. */
  storefront: string | null;
}

/** Where links lead to, and where the shop is. */
export interface Shop extends Links {
  /** An IANA name. */
  timeZone: string;
}

/** What the graph is asked, each a document among the templates. */
export const questions = [
  'account-message',
  'account-notice',
  'account',
  'order',
  'back-in-stock',
  'low-stock',
  'daily-digest',
] as const;
export type Question = (typeof questions)[number];

/** What a kind of message asks the graph, and what it makes of the answer. */
export interface ContentSource {
  /** The document, among the templates. It may have the variables `id`, what the message is about, `recipientId`, and `from` and `to` of a digest. */
  question: Question;
  /** Who holds it may see the answer through the graph, whomever it is about. */
  readableWith: 'messages:deliver' | 'users:read' | 'orders:read' | 'stock:read' | 'reports:read';
  /** Throws a ZodError when the answer is none to the question. */
  read(answer: unknown, request: MessageRequest, shop: Shop): Content | NoContent;
}

/** Somebody with an account, as the questions ask for them. */
export const personSchema = z.object({
  displayName: z.string().nullable(),
  locale: z.string().nullable(),
  status: z.enum(['ACTIVE', 'DISABLED', 'DELETED']),
});

export const addressSchema = z.email();

export const moneySchema = z.object({ minor: z.int(), currency: z.string() });

/** What keeps a message from somebody; null when nothing does. */
export function obstacleOf({ status }: z.infer<typeof personSchema>): NoContent | null {
  switch (status) {
    case 'ACTIVE':
      return null;
    case 'DISABLED':
      return { nothing: 'The account is locked.' };
    case 'DELETED':
      return { nothing: 'The person has left.' };
    default:
      return status satisfies never;
  }
}
