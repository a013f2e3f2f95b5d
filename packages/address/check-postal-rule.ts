import { type PostalRule, postalRules } from './postal-rules.ts';

/** What of an address a country has rules for. */
interface Postal {
  region: string | null;
  postalCode: string | null;
  country: string;
}

export interface Checked {
  /** In the form that is stored: capital letters, no full-width digits, plain hyphens, single spaces. */
  postalCode: string | null;
  /** Empty when the country's rules are kept. */
  problems: { field: 'region' | 'postalCode'; message: string }[];
}

/**
 * Whether an address has the region and postal code its country asks for. A region is not compared with a list: people
 * write it as a code, as a name, in their own script or in ours. A postal code is, where its form is known; where there are
 * none, what is given is kept.
 */
export function checkPostalRule({ region, postalCode, country }: Postal): Checked {
  const rule: PostalRule = postalRules[country] ?? {};
  const code = postalCode === null ? null : inKnownForm(plainCode(postalCode), rule);
  const problems: Checked['problems'] = [];
  if (rule.region && region === null) {
    problems.push({ field: 'region', message: `expected the ${rule.region}, which addresses in ${country} have` });
  }
  if (rule.postalCode) {
    const expected = `expected a postal code of ${country}, for example ${rule.postalCode.example}`;
    const isMissing = code === null && rule.postalCode.isRequired;
    if (isMissing || (code !== null && !matches(code, rule))) problems.push({ field: 'postalCode', message: expected });
  }
  return { postalCode: code, problems };
}

const plainCode = (given: string) =>
  given
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/g, ' ');

/** People set digits apart where the post does not. */
function inKnownForm(code: string, rule: PostalRule): string {
  const joined = /^[\d ]+$/.test(code) && !matches(code, rule) ? code.replaceAll(' ', '') : code;
  return matches(joined, rule) ? joined : code;
}

const matches = (code: string, { postalCode }: PostalRule) =>
  postalCode === undefined || new RegExp(`^(?:${postalCode.pattern})$`).test(code);
