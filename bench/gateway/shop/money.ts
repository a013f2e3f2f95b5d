/** Part of every schema that speaks of money. */
export const moneySdl = 'type Money @shareable { minor: Int! currency: String! }';

export const euros = (minor: number) => ({ minor, currency: 'EUR' });
