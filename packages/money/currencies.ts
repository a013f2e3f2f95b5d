/**
 * Decimals of the currencies of ISO 4217. Source: list one of the maintenance agency (SIX) as of 2024-06-25, and its
 * amendments until 2026-01-01: XCG since 2025, ANG, CUC and BGN withdrawn. A fixed table, since other sources change what
 * stored amounts mean: ICU, and so `Intl`, gives the digits people use (0 for HUF), and changes them.
 *
 * Not in it: funds and units of account (CLF, UYW, XDR), metals (XAU), XTS for tests and XXX for no currency.
 */
const current = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK
    DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD
    KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP
    PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH
    USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

/** Withdrawn since 2023: nothing is priced in them any more, but orders of their time are read and imported. */
const withdrawn = { 2: 'ANG BGN CUC HRK SLL ZWL' };

function digitsByCurrency(...lists: Readonly<Record<number, string>>[]): ReadonlyMap<string, number> {
  const entries = lists.flatMap((list) =>
    Object.entries(list).flatMap(([digits, codes]) =>
      codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
    ),
  );
  return new Map(entries);
}

const currentDigits = digitsByCurrency(current);
const allDigits = digitsByCurrency(current, withdrawn);

/** Every currency an amount may be in, with its decimals: 2 for EUR, 0 for JPY, 3 for KWD. */
export const currencies = allDigits;

/** True for a currency in which something may be priced today. */
export function isCurrentCurrency(code: string): boolean {
  return currentDigits.has(code);
}
