/** Prices, or a change of prices, that apply in some markets, to some customers, for some time. */
export interface PriceList {
  id: string;
  name: string;
  /** It applies in markets with this currency only. */
  currency: string;
  /** When it begins; null for always. */
  startsAt: Date | null;
  /** When it ends: from this moment on it does not apply. Null for never. */
  endsAt: Date | null;
  /** Ids of markets; none for every market of the currency. */
  marketIds: readonly string[];
  /** None for everybody; otherwise a customer in one of them. */
  customerGroups: readonly string[];
  /** The highest counts. */
  priority: number;
  /** Null for a list of entries. */
  adjustment: PriceAdjustment | null;
}

/** Takes something off a price, or adds to it. */
export interface PriceAdjustment {
  /** Hundredths of a percent: -1250 takes 12.5 % off. From -10,000. */
  basisPoints: number;
  /** Digits in which an adjusted amount ends, in minor units: `99` makes 12.99 EUR, 1,299 JPY or 1.299 KWD. Null for any. */
  ending: string | null;
}

/** What a variant costs on a list, from a quantity on. */
export interface PriceListEntry {
  priceListId: string;
  /** 1 or more. */
  minQuantity: number;
  /** In minor units of the list's currency. */
  minor: number;
}

/** Whether the time has come for the list, and has not passed. */
export function isInForce({ startsAt, endsAt }: Pick<PriceList, 'startsAt' | 'endsAt'>, at: Date): boolean {
  return (startsAt === null || startsAt <= at) && (endsAt === null || at < endsAt);
}

/** When one of the lists begins or ends next; null when none does. */
export function nextMoment(lists: readonly Pick<PriceList, 'startsAt' | 'endsAt'>[], at: Date): Date | null {
  const moments = lists.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  return moments.reduce<Date | null>(
    (next, moment) => (moment !== null && moment > at && (next === null || moment < next) ? moment : next),
    null,
  );
}
