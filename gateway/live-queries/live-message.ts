import type { FormattedExecutionResult } from 'graphql';

/**
 * A result as JSON that breaks off where `extensions` are told: the same for every message that shows it, so that it is
 * serialised once.
 */
export type OpenMessage = string & { readonly isOpenMessage: true };

export function openMessage({ extensions, ...result }: FormattedExecutionResult): OpenMessage {
  const others = extensions ? `${JSON.stringify(extensions).slice(1, -1)},` : '';
  return `${JSON.stringify(result).slice(0, -1)},"extensions":{${others}` as OpenMessage;
}

/** @param initial whether it is the state that a client begins with, not what an event changed */
export function closeMessage(message: OpenMessage, cursor: string, initial = false): string {
  return `${message}"cursor":"${cursor}"${initial ? ',"initial":true' : ''}}}`;
}
