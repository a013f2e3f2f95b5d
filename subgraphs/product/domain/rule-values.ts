import { z } from 'zod';
import { isCurrentCurrency } from '#packages/money/currencies.ts';
import type { Money } from '#packages/money/money.ts';
import { foldText } from '#packages/text/fold-text.ts';
import { slug } from './slug.ts';

export type RuleOperator =
  | 'IS'
  | 'IS_NOT'
  | 'CONTAINS'
  | 'DOES_NOT_CONTAIN'
  | 'STARTS_WITH'
  | 'ENDS_WITH'
  | 'LESS_THAN'
  | 'AT_MOST'
  | 'AT_LEAST'
  | 'GREATER_THAN'
  | 'BEFORE'
  | 'AFTER';

/** Whether what a product has fits the value of a condition. */
type Test<Value> = (found: readonly Value[], wanted: Value) => boolean;

/** A kind of values that conditions have. */
export interface RuleValue<Value> {
  /** What a value is, in words that continue "expected". */
  expected: string;
  /** The value that a text says; null for none. */
  read(text: string): Value | null;
  operators: Partial<Record<RuleOperator, Test<Value>>>;
}

type Comparison<Value> = (found: Value, wanted: Value) => boolean;
const any =
  <Value>(fits: Comparison<Value>): Test<Value> =>
  (found, wanted) =>
    found.some((each) => fits(each, wanted));
const none =
  <Value>(fits: Comparison<Value>): Test<Value> =>
  (found, wanted) =>
    !found.some((each) => fits(each, wanted));

const equal = <Value>(found: Value, wanted: Value) => found === wanted;
const contains: Comparison<string> = (found, wanted) => found.includes(wanted);

/** Words, without regard to case and accents. */
export const text: RuleValue<string> = {
  expected: 'a text with letters or digits',
  read: (given) => foldText(given) || null,
  operators: {
    IS: any(equal),
    IS_NOT: none(equal),
    CONTAINS: any(contains),
    DOES_NOT_CONTAIN: none(contains),
    STARTS_WITH: any((found, wanted) => found.startsWith(wanted)),
    ENDS_WITH: any((found, wanted) => found.endsWith(wanted)),
  },
};

/** Names something else by its id. */
export const reference: RuleValue<string> = {
  expected: 'the id of what is meant',
  read: (given) => z.uuid().toLowerCase().safeParse(given).data ?? null,
  operators: { IS: any(equal), IS_NOT: none(equal) },
};

const inCurrency =
  (compare: (found: number, wanted: number) => boolean): Comparison<Money> =>
  (found, wanted) =>
    found.currency === wanted.currency && compare(found.minor, wanted.minor);

/** An amount; one in another currency is neither less nor more. */
export const money: RuleValue<Money> = {
  expected: 'minor units and a currency, for example 1250 EUR',
  read(given) {
    const [, digits = '', currency = ''] = /^(\d{1,16}) ([A-Z]{3})$/.exec(given) ?? [];
    const minor = Number(digits);
    return isCurrentCurrency(currency) && Number.isSafeInteger(minor) ? { minor, currency } : null;
  },
  operators: {
    IS: any(inCurrency((found, wanted) => found === wanted)),
    LESS_THAN: any(inCurrency((found, wanted) => found < wanted)),
    AT_MOST: any(inCurrency((found, wanted) => found <= wanted)),
    AT_LEAST: any(inCurrency((found, wanted) => found >= wanted)),
    GREATER_THAN: any(inCurrency((found, wanted) => found > wanted)),
  },
};

/** A number in the unit of what is compared. */
export const number: RuleValue<number> = {
  expected: 'a number, for example 12.5',
  read: (given) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(given) ? Number(given) : null),
  operators: {
    IS: any(equal),
    IS_NOT: none(equal),
    LESS_THAN: any((found, wanted) => found < wanted),
    AT_MOST: any((found, wanted) => found <= wanted),
    AT_LEAST: any((found, wanted) => found >= wanted),
    GREATER_THAN: any((found, wanted) => found > wanted),
  },
};

/** One of what there is to choose from, in exactly this spelling. */
export const choice = (options: readonly string[]): RuleValue<string> => ({
  expected: `one of ${options.join(', ')}`,
  read: (given) => (options.includes(given) ? given : null),
  operators: { IS: any(equal), IS_NOT: none(equal) },
});

/** A code that can be chosen; whether there is one is asked where rules are written. */
export const code: RuleValue<string> = {
  expected: 'the code of an option',
  read: (given) => slug.safeParse(given).data ?? null,
  operators: { IS: any(equal), IS_NOT: none(equal) },
};

/** A day; as texts of one form they sort like what they say. */
export const day: RuleValue<string> = {
  expected: 'a day, for example 2027-01-31',
  read: (given) => z.iso.date().safeParse(given).data ?? null,
  operators: {
    IS: any(equal),
    IS_NOT: none(equal),
    BEFORE: any((found, wanted) => found < wanted),
    AFTER: any((found, wanted) => found > wanted),
  },
};

export const yesOrNo: RuleValue<boolean> = {
  expected: 'true or false',
  read: (given) => (given === 'true' ? true : given === 'false' ? false : null),
  operators: { IS: any(equal) },
};

/** A moment. */
export const time: RuleValue<Date> = {
  expected: 'a time of RFC 3339, for example 2027-01-31T12:00:00Z',
  read(given) {
    const { data } = z.iso.datetime({ offset: true }).safeParse(given);
    return data === undefined ? null : new Date(data);
  },
  operators: {
    BEFORE: any((found, wanted) => found < wanted),
    AFTER: any((found, wanted) => found > wanted),
  },
};
