/** An object as JSON.parse makes it. Clients choose its keys: any of them may be called like something objects inherit. */
export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether reading this key of an object that does not have it finds something all the same. */
export const isInherited = (key: string): boolean => key in Object.prototype;

export const ownValue = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

export function setOwnValue(object: JsonObject, key: string, value: unknown): void {
  // Assigned, this one would replace the prototype. Every other key becomes the object's own.
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[key] = value;
  }
}
