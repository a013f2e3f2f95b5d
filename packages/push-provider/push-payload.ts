import type { Push } from './push-provider.ts';

/** Bytes of UTF-8: push services have to take 3,993 of what is encrypted. */
const mostBytes = 3_072;

/**
 * What the service worker of a storefront gets: JSON of `title`, `body`, `url`, `kind` and `id`, at most 3 KiB. What is too long is cut: the body,
 * and then the title.
 */
export function pushPayload({
  title,
  body,
  url,
  kind,
  id,
}: Pick<Push, 'title' | 'body' | 'url' | 'kind' | 'id'>): string {
  const write = (parts: { title: string; body: string }): string => JSON.stringify({ ...parts, url, kind, id });
  const shortBody = cut(body, (text) => fits(write({ title, body: text })));
  const shortTitle = cut(title, (text) => fits(write({ title: text, body: shortBody })));
  return write({ title: shortTitle, body: shortBody });
}

const fits = (payload: string): boolean => Buffer.byteLength(payload) <= mostBytes;

/** The most characters of a text that fit, with a mark that something is missing; empty when none do. */
function cut(text: string, isShort: (text: string) => boolean): string {
  if (isShort(text)) return text;
  const characters = [...text];
  let [fitting, tooMany] = [0, characters.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (isShort(shortened(characters, middle))) fitting = middle;
    else tooMany = middle;
  }
  return fitting === 0 ? '' : shortened(characters, fitting);
}

const shortened = (characters: readonly string[], length: number): string =>
  `${characters.slice(0, length).join('').trimEnd()}…`;
