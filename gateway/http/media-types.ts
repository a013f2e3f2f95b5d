import { createNegotiator } from './content-negotiation.ts';

export type MediaType = 'application/graphql-response+json' | 'application/json';

/** A type of a stream of events, as `accept` names it, in lower case and without quotes. */
export type StreamType = 'text/event-stream' | 'multipart/mixed;subscriptionspec=1.0';

/** A type of an answer that comes in parts. */
export type PartsType = 'text/event-stream' | 'multipart/mixed;deferspec=20220824' | 'multipart/mixed';

const mediaTypes = ['application/graphql-response+json', 'application/json'] as const satisfies MediaType[];
const streamTypes = ['text/event-stream', 'multipart/mixed;subscriptionspec=1.0'] as const satisfies StreamType[];

/** What `accept` prefers of the types of a single response; null when it takes none of them. */
export const preferredMediaType = createNegotiator<MediaType>(mediaTypes, 'application/json');

const partsTypes = [
  'multipart/mixed;deferspec=20220824',
  'multipart/mixed',
  'text/event-stream',
] as const satisfies PartsType[];

/** What `accept` prefers of the types of answers that come in parts; null when it names none of them. */
export const preferredPartsType = createNegotiator<PartsType>(partsTypes, null, partsTypes);

/** What `accept` prefers of the types of a stream of events; null when it names none of them. */
export const preferredStreamType = createNegotiator<StreamType>(streamTypes, null, streamTypes);

/** Whether a single result is to be sent as a plain response: `accept` does not prefer a stream. */
export function prefersPlain(accept: string | undefined): boolean {
  const preferred = preferredType(accept);
  return preferred !== null && mediaTypes.some((type) => type === preferred);
}

const preferredType = createNegotiator<MediaType | StreamType | PartsType>(
  [...mediaTypes, ...streamTypes, ...partsTypes],
  'application/json',
  [...streamTypes, ...partsTypes],
);

/** Whether `accept` names one of them, not only a range. */
export function namesType(accept: string | undefined): boolean {
  const header = accept?.toLowerCase() ?? '';
  return mediaTypes.some((type) => header.includes(type)) || header.includes('text/event-stream');
}
