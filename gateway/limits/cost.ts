/** Values of an operation's variables: as the client sent them, and the defaults of those it did not send. */
export type Variables = Readonly<Record<string, unknown>>;

/** A cost, or a size. A number, unless it depends on variables. */
export type Cost = number | ((variables: Variables) => number);

export const sum = (parts: readonly Cost[]): Cost => fold(parts, 0, (one, other) => one + other);

export const product = (parts: readonly Cost[]): Cost => fold(parts, 1, (one, other) => one * other);

/** 0 of nothing. */
export const maximum = (parts: readonly Cost[]): Cost => fold(parts, 0, Math.max);

function fold(parts: readonly Cost[], initial: number, join: (one: number, other: number) => number): Cost {
  let constant = initial;
  const variable: Exclude<Cost, number>[] = [];
  for (const part of parts) {
    if (typeof part === 'number') constant = join(constant, part);
    else variable.push(part);
  }
  if (variable.length === 0) return constant;
  return (variables) => {
    let result = constant;
    for (const part of variable) result = join(result, part(variables));
    return result;
  };
}
