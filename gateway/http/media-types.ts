import { createNegotiator } from './content-negotiation.ts';

export type MediaType = 'application/graphql-response+json' | 'application/json';

/** As `accept` names it, in lower case and without quotes. */
export type StreamType = 'text/event-stream' | 'multipart/mixed;subscriptionspec=1.0';

const mediaTypes = ['application/graphql-response+json', 'application/json'] as const satisfies MediaType[];
const streamTypes = ['text/event-stream', 'multipart/mixed;subscriptionspec=1.0'] as const satisfies StreamType[];

/** What `accept` prefers of the types of a single response; null when it takes none of them. */
export const preferredMediaType = createNegotiator<MediaType>(mediaTypes, 'application/json');

/** What `accept` prefers of the types of a stream; null when it names none of them. */
export const preferredStreamType = createNegotiator<StreamType>(streamTypes, null, streamTypes);

/** What `accept` prefers of them all. */
export const preferredType = createNegotiator<MediaType | StreamType>(
  [...mediaTypes, ...streamTypes],
  'application/json',
  streamTypes,
);

/** Whether `accept` names one of them, not only a range. */
export function namesType(accept: string | undefined): boolean {
  const header = accept?.toLowerCase() ?? '';
  return mediaTypes.some((type) => header.includes(type)) || header.includes('text/event-stream');
}
