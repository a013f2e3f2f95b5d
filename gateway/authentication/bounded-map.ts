/** A map that forgets its oldest entry when it would hold more than `limit`. */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  readonly #limit: number;

  constructor(limit: number) {
    super();
    this.#limit = limit;
  }

  override set(key: Key, value: Value): this {
    this.delete(key);
    for (const oldest of this.keys()) {
      if (this.size < this.#limit) break;
      this.delete(oldest);
    }
    return super.set(key, value);
  }
}
