import type { StoredEvent } from './stored-event.ts';

/** Free entries before the first event from which on the list is moved up. */
const slack = 256;

/** Events in the order of the stream: added at the end, taken from the beginning, found by their sequence. */
export class EventList {
  #items: (StoredEvent | undefined)[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  first(): StoredEvent | undefined {
    return this.#items[this.#head];
  }

  add(event: StoredEvent): void {
    this.#items.push(event);
  }

  dropFirst(): void {
    this.#items[this.#head] = undefined;
    this.#head++;
    if (this.#head < slack || this.#head * 2 < this.#items.length) return;
    this.#items = this.#items.slice(this.#head);
    this.#head = 0;
  }

  /** The first events behind `after`, up to and with `upTo`, `most` at most. */
  between(after: number, upTo: number, most: number): StoredEvent[] {
    const begin = this.#indexAfter(after);
    return this.#items.slice(begin, Math.min(begin + most, this.#indexAfter(upTo))) as StoredEvent[];
  }

  /** The index of the first event with a higher sequence, by bisection. */
  #indexAfter(sequence: number): number {
    let [low, high] = [this.#head, this.#items.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#items[middle] as StoredEvent).sequence <= sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
