/** A refused connection to a name with several addresses is an error without a message that holds one for each. */
export function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('\n');
  return error instanceof Error ? error.message : String(error);
}
