/** An object as JSON.parse makes it. Clients choose its keys: any may have the name of something that objects inherit. */
export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether objects inherit something under this key. */
export const isInherited = (key: string): boolean => key in Object.prototype;

export const ownValue = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** What JSON has at a path; undefined when the path leads to nothing. */
export function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

/** The type that an object says it has; undefined when it does not. */
export function typenameOf({ __typename }: JsonObject): string | undefined {
  return typeof __typename === 'string' && __typename !== '' ? __typename : undefined;
}

export function setOwnValue(object: JsonObject, key: string, value: unknown): void {
  // Assigning `__proto__` would replace the prototype.
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[key] = value;
  }
}
