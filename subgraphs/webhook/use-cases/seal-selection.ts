import type { Dependencies } from '../dependencies.ts';
import type { WebhookEndpoint } from '../domain/webhook-endpoint.ts';

/** A selection with its key, as an endpoint keeps them. */
export function sealSelection(
  { keyring }: Pick<Dependencies, 'keyring'>,
  endpointId: string,
  selecting: { selection: string; apiKey: string } | null,
): Pick<WebhookEndpoint, 'selection' | 'apiKey'> {
  if (!selecting) return { selection: null, apiKey: null };
  const { selection, apiKey } = selecting;
  return { selection, apiKey: keyring.seal('api-key', Buffer.from(apiKey), endpointId) };
}
