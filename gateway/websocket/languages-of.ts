import { acceptedLanguages } from '../request/accepted-languages.ts';

/**
 * The languages that a payload asks for, undefined when it does not say: browsers let nobody set headers of a WebSocket. Header names are
 * not case-sensitive, and clients copy them into the payload as they know them.
 */
export function languagesOf(payload: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  const value = payload?.['accept-language'] ?? payload?.['Accept-Language'] ?? payload?.['acceptLanguage'];
  return typeof value === 'string' ? acceptedLanguages(value) : undefined;
}
