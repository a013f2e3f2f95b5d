/**
 * The credentials in a payload, undefined when it has none. Header names are not case-sensitive, and clients copy them
 * into the payload as they know them.
 */
export function authorizationOf(payload: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  const value = payload?.['authorization'] ?? payload?.['Authorization'] ?? undefined;
  // What is not text is refused like an empty header: `String` would throw for some of it.
  return value === undefined || typeof value === 'string' ? value : '';
}
