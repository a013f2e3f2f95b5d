/**
 * The credentials in a payload, undefined when it has none. Header names are not case-sensitive, and clients copy them
 * into the payload as they know them.
 */
export function authorizationOf(payload: Readonly<Record<string, unknown>> | null): string | undefined {
  const value = payload?.['authorization'] ?? payload?.['Authorization'] ?? undefined;
  // What is not text is refused like any other header: it may be something that cannot be made text of.
  return value === undefined || typeof value === 'string' ? value : '';
}
