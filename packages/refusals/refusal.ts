/**
 * An expected failure, as a value: `refused` names the reason in the words of the domain, the other properties are what
 * explains it. It knows nothing of how it is told to a caller.
 */
export type Refusal<Reason extends string = string, Details extends object = object> = {
  readonly refused: Reason;
} & Readonly<Details>;

/** Refuses for a reason, for example `refuse('unknown-variant', { index: 3 })`. */
export function refuse<const Reason extends string>(reason: Reason): Refusal<Reason>;
export function refuse<const Reason extends string, Details extends object>(
  reason: Reason,
  details: Details,
): Refusal<Reason, Details>;
export function refuse(reason: string, details: object = {}): Refusal {
  return { ...details, refused: reason };
}

/** Whether a result is a refusal: the only way in which success and refusal are told apart. */
export function isRefusal<Value>(value: Value): value is Extract<Value, Refusal> {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
