import { LRUCache } from 'lru-cache';

/** Chooses what a header such as `accept` prefers of what there is; null when it wants none of it. */
export type Preference<Offer extends string> = (header: string | undefined) => Offer | null;

/** Most headers whose choice is kept: all users of a client send the same. */
const keptHeaders = 1_000;

/** Longest header that is looked at, in characters. */
const longestHeader = 1_000;

/**
 * @param offers of those that a header names and prefers equally, the first is chosen
 * @param whenAbsent chosen without the header, and when it takes anything
 * @param onlyByName offers that are for those who name them: `text/*` is not enough
 */
export function createPreference<Offer extends string>(
  offers: readonly Offer[],
  whenAbsent: Offer | null,
  onlyByName: readonly Offer[] = [],
): Preference<Offer> {
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

/** Its parameters matter when it is of several parts, of which there are kinds that have nothing in common. */
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
  /** What is named comes before what is only covered, and of that what suits clients that do not care. */
  const rank = (offer: Offer, range: Range) => (range.name === offer ? 0 : offer === whenAbsent ? 1 : 2);
  const acceptable = offers.flatMap((offer) => {
    const range = onlyByName.includes(offer) ? ranges.find(({ name }) => name === offer) : rangeOf(offer, ranges);
    return range && range.quality > 0 ? [{ offer, quality: range.quality, rank: rank(offer, range) }] : [];
  });
  const [best] = acceptable.sort((a, b) => b.quality - a.quality || a.rank - b.rank);
  return best?.offer ?? null;
}

/** The most exact of those that cover it. */
function rangeOf(offer: string, ranges: readonly Range[]): Range | undefined {
  const [type] = offer.split('/');
  const names = [offer, ...(offer.includes('/') ? [`${type}/*`, '*/*'] : ['*'])];
  for (const name of names) {
    const range = ranges.find((candidate) => candidate.name === name);
    if (range) return range;
  }
  return undefined;
}
