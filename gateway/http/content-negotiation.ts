import { LRUCache } from 'lru-cache';

/** Chooses what a header such as `accept` prefers; null when it accepts nothing of what is offered. */
export type Negotiate<Offer extends string> = (header: string | undefined) => Offer | null;

/** Most headers whose choice is kept: all users of a client send the same. */
const keptHeaders = 1_000;

/** Characters of a header that are read; the rest is ignored. */
const longestHeader = 1_000;

/**
 * @param offers the first is chosen of those that a header names and prefers equally
 * @param whenAbsent chosen without the header, and when it accepts anything
 * @param onlyByName offers that are chosen only when the header names them: `text/*` is not enough
 */
export function createNegotiator<Offer extends string>(
  offers: readonly Offer[],
  whenAbsent: Offer | null,
  onlyByName: readonly Offer[] = [],
): Negotiate<Offer> {
  const chosen = new LRUCache<string, { choice: Offer | null }>({ max: keptHeaders });
  return (header) => {
    if (header === undefined || header === '*/*') return whenAbsent;
    const known = chosen.get(header);
    if (known) return known.choice;
    const ranges = header.slice(0, longestHeader).split(',').map(readRange);
    const choice = choose(ranges, offers, whenAbsent, onlyByName);
    chosen.set(header, { choice });
    return choice;
  };
}

interface Range {
  name: string;
  quality: number;
}

/** Of parameters, only the specification of a multipart type counts: those have nothing in common with each other. */
function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase().replaceAll('"', ''));
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const kind = type.startsWith('multipart/') ? parameters.find((parameter) => /^\w+spec=/.test(parameter)) : undefined;
  return { name: kind ? `${type};${kind}` : type, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

function choose<Offer extends string>(
  ranges: readonly Range[],
  offers: readonly Offer[],
  whenAbsent: Offer | null,
  onlyByName: readonly Offer[],
) {
  /** Lower is better: an offer that is named, then the default for clients without the header, then the others. */
  const rank = (offer: Offer, range: Range) => (range.name === offer ? 0 : offer === whenAbsent ? 1 : 2);
  const acceptable = offers.flatMap((offer) => {
    const range = onlyByName.includes(offer) ? ranges.find(({ name }) => name === offer) : rangeOf(offer, ranges);
    return range && range.quality > 0 ? [{ offer, quality: range.quality, rank: rank(offer, range) }] : [];
  });
  const [best] = acceptable.sort((a, b) => b.quality - a.quality || a.rank - b.rank);
  return best?.offer ?? null;
}

/** The most specific range that covers an offer. */
function rangeOf(offer: string, ranges: readonly Range[]): Range | undefined {
  const [type] = offer.split('/');
  const names = [offer, ...(offer.includes('/') ? [`${type}/*`, '*/*'] : ['*'])];
  for (const name of names) {
    const range = ranges.find((candidate) => candidate.name === name);
    if (range) return range;
  }
  return undefined;
}
