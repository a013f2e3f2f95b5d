import type { FormattedExecutionResult } from 'graphql';

/**
 * A result as JSON up to where its cursor stands in `extensions`: the same for every message that carries it, so that it is
 * serialised once.
 */
export type UnfinishedMessage = string & { readonly isUnfinishedMessage: true };

export function beginMessage({ extensions, ...result }: FormattedExecutionResult): UnfinishedMessage {
  const others = extensions ? `${JSON.stringify(extensions).slice(1, -1)},` : '';
  return `${JSON.stringify(result).slice(0, -1)},"extensions":{${others}` as UnfinishedMessage;
}

/** @param initial whether it is the state that a client begins with, not what an event changed */
export function finishMessage(message: UnfinishedMessage, cursor: string, initial = false): string {
  return `${message}"cursor":"${cursor}"${initial ? ',"initial":true' : ''}}}`;
}
