import { categories, categoryRules, type MessageCategory, type MessageRate } from './message-category.ts';

export type MessageRates = Readonly<Record<MessageCategory, MessageRate>>;

const pattern = /^([A-Z_]+)=(\d{1,6})\/(\d{1,7})$/;

/** `ACCOUNT=20/60,ORDER_UPDATES=10/30`: at most so many an hour and a day. Those not named have their defaults. Null for other text. */
export function readMessageRates(text: string): MessageRates | null {
  const rates = new Map<string, MessageRate>(categories.map((category) => [category, categoryRules[category].rate]));
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [, category = '', hour, day] = pattern.exec(part) ?? [];
    if (!rates.has(category)) return null;
    rates.set(category, { hour: Number(hour), day: Number(day) });
  }
  return Object.fromEntries(rates) as MessageRates;
}
