import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { selectionVariables } from '../domain/selected-body.ts';

/** The id of nothing, about which a selection is asked to see whether it may be. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Codes that say that the key is at fault, and not the query. */
const ofKey = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/**
 * Asks the graph whether the key may have this query answered, by having it answered about nothing: so what is valid, allowed and
 * not too costly is decided where it will be. Null when it may.
 */
export async function checkSelection(
  { graph }: Pick<Dependencies, 'graph'>,
  { selection, apiKey }: { selection: string; apiKey: string },
  correlationId: string,
) {
  const variables = selectionVariables({ aggregateId: nobody, type: 'webhook.ping' });
  const answer = await graph.ask({ apiKey, document: selection, variables, correlationId });
  switch (answer.outcome) {
    case 'unavailable':
      return refuse('graph-unavailable', { reason: answer.reason });
    case 'refused':
      return refuse('selection-refused', { reason: answer.reason, field: fieldOf(answer.code) });
    case 'answered': {
      const forbidden = answer.errors.find(({ extensions: { code } }) => ofKey.has(code));
      if (!forbidden) return null;
      return refuse('selection-refused', { reason: forbidden.message, field: fieldOf(forbidden.extensions.code) });
    }
    default:
      return answer satisfies never;
  }
}

const fieldOf = (code: string) => (ofKey.has(code) ? ('apiKey' as const) : ('selection' as const));
