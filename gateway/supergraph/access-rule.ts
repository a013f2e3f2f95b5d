/** What a caller needs to use a field. */
export interface AccessRule {
  /** Different for each rule of a supergraph. */
  id: number;
  /** Alternatives, each a list of scopes that must all be held; null when any caller will do who is not anonymous. */
  scopes: readonly (readonly string[])[] | null;
}
