/** What the gateway and the subgraphs agree on about internal identity tokens. */
export const identityToken = {
  algorithm: 'EdDSA',
  issuer: 'souk-gateway',
  audience: 'souk-subgraphs',
  /** Keeps access tokens and identity tokens from being taken for one another. */
  type: 'souk-identity+jwt',
  /** Seconds a token is accepted. */
  lifetime: 120,
} as const;
