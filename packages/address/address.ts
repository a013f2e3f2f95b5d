/** A postal address: where something is sent, whoever keeps it. Null is what was not given. */
export interface Address {
  /** Who receives what is sent there. */
  name: string;
  company: string | null;
  line1: string;
  line2: string | null;
  city: string;
  /** State, province, prefecture, as people there write it. */
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** For the carrier; E.164. */
  phone: string | null;
}
