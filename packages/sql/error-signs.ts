/** How deep causes are followed; guards against errors that cause each other. */
const deepest = 8;

/**
 * Everything an error can be recognized by, from the outside in: its code, message, the constraint that was violated and,
 * for errors of Prisma's driver adapters, SQLSTATE and kind; then those of its cause and of the errors it gathers.
 */
export function* errorSigns(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== 'object' || error === null || depth > deepest) return;
  const { code, originalCode, kind, message, constraint, cause, errors, meta } = error as Record<string, unknown>;
  for (const sign of [originalCode, code, kind, message, constraint]) if (typeof sign === 'string') yield sign;
  // Driver adapters name the index in an object.
  if (typeof constraint === 'object' && constraint !== null && 'index' in constraint) yield String(constraint.index);
  // Prisma reports a failed raw query as P2010, whatever the reason; the reason is in here.
  if (typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta) {
    yield* errorSigns(meta.driverAdapterError, depth + 1);
  }
  yield* errorSigns(cause, depth + 1);
  // Node.js tries every address of a name and throws an AggregateError.
  if (Array.isArray(errors)) for (const each of errors) yield* errorSigns(each, depth + 1);
}
