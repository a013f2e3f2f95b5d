/** The media type of a header `content-type`, without its parameters, in lower case; empty when there is none. */
export const mediaTypeOf = (contentType: string | undefined): string =>
  contentType === undefined ? '' : (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
