/** Where the shop begins to sell. */
export const markets = [
  {
    code: 'eu',
    name: 'Euro area',
    countries: ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'LU', 'NL', 'PT'],
    currency: 'EUR',
    languages: ['en', 'de', 'fr'],
    pricesIncludeTax: true,
    isDefault: true,
  },
  {
    code: 'uk',
    name: 'United Kingdom',
    countries: ['GB'],
    currency: 'GBP',
    languages: ['en-GB'],
    pricesIncludeTax: true,
    isDefault: false,
  },
  {
    code: 'us',
    name: 'United States',
    countries: ['US'],
    currency: 'USD',
    languages: ['en-US'],
    pricesIncludeTax: false,
    isDefault: false,
  },
] as const;

/** Who pays less for many. */
export const wholesale = { code: 'wholesale', name: 'Wholesale' } as const;

interface Priced {
  id: string;
  sku: string;
  /** In cents. */
  price: number;
}

/** SKUs of what can be had for yen as well. */
const forYen = /^(KIT-TEAGLASS|SPC-SAFFRON)/;

/** What variants cost in other currencies: whole pounds, dollars and hundreds of yen. Not for sale there is what is lit by the mains. */
export function otherPrices(variants: readonly Priced[]) {
  const inWhole = (cents: number, rate: number) => Math.ceil((cents * rate) / 100) * 100;
  return variants.flatMap(({ id: variantId, sku, price }) => [
    ...(sku.startsWith('LGT-')
      ? []
      : [
          { variantId, currency: 'GBP', price: inWhole(price, 0.87) },
          { variantId, currency: 'USD', price: inWhole(price, 1.05) },
        ]),
    ...(forYen.test(sku) ? [{ variantId, currency: 'JPY', price: inWhole(price, 1.65) }] : []),
  ]);
}

/** Price lists by name, with what is on them: one that is in force, one for those who buy many, and one for wholesale. */
export function priceLists(variants: readonly Priced[]) {
  const glasses = variants.filter(({ sku }) => sku.startsWith('KIT-TEAGLASS'));
  return [
    {
      list: {
        ...{ name: 'Opening offer', currency: 'USD', markets: ['us'] },
        adjustment: { percent: -10, ending: '99' },
      },
      entries: [],
    },
    {
      list: { name: 'Tea glasses by the dozen', currency: 'EUR', markets: ['eu'], priority: 10 },
      entries: glasses.flatMap(({ id: variantId, price }) => [
        { variantId, minQuantity: 6, price: Math.round(price * 0.95) },
        { variantId, minQuantity: 12, price: Math.round(price * 0.9) },
      ]),
    },
    {
      list: {
        ...{ name: 'Wholesale: 10 % off from 10 pieces', currency: 'EUR', markets: ['eu'], priority: 20 },
        customerGroups: [wholesale.code],
      },
      entries: glasses.map(({ id: variantId, price }) => {
        return { variantId, minQuantity: 10, price: Math.round(price * 0.9) };
      }),
    },
  ];
}
