import { type EventFilter, type OwnerFilter, ownerIn } from '../events/event-filter.ts';

/** Those who want only what is theirs, by whose id that is. */
interface Owners<Holder> {
  path: OwnerFilter['path'];
  byId: Map<string, Set<Holder>>;
}

/**
 * Those who hold a filter of the same subject. Whoever wants only their own is found by whose an event is: thousands may follow
 * all that is theirs. A class, since there is one for each subject that is followed.
 */
export class Holders<Holder extends { filter: EventFilter }> {
  #ofAnybody = new Set<Holder>();
  #owners: Map<string, Owners<Holder>> | null = null;

  get isEmpty(): boolean {
    return this.#ofAnybody.size === 0 && this.#owners === null;
  }

  add(holder: Holder): void {
    const { owner } = holder.filter;
    if (!owner) return void this.#ofAnybody.add(holder);
    this.#owners ??= new Map();
    const key = owner.path.join('.');
    const owners = this.#owners.get(key) ?? { path: owner.path, byId: new Map() };
    this.#owners.set(key, owners);
    owners.byId.set(owner.id, (owners.byId.get(owner.id) ?? new Set()).add(holder));
  }

  remove(holder: Holder): void {
    const { owner } = holder.filter;
    if (!owner) return void this.#ofAnybody.delete(holder);
    const key = owner.path.join('.');
    const byId = this.#owners?.get(key)?.byId;
    const own = byId?.get(owner.id);
    own?.delete(holder);
    if (own?.size === 0) byId?.delete(owner.id);
    if (byId?.size === 0) this.#owners?.delete(key);
    if (this.#owners?.size === 0) this.#owners = null;
  }

  /** Adds to `found` whom an event with this data concerns. `data` is called only when it is needed. */
  find(data: () => unknown, found: Holder[]): void {
    addAccepting(this.#ofAnybody, data, found);
    for (const { path, byId } of this.#owners?.values() ?? []) {
      const owner = ownerIn(data(), path);
      for (const own of owner === null ? byId.values() : [byId.get(owner) ?? []]) addAccepting(own, data, found);
    }
  }
}

function addAccepting<Holder extends { filter: EventFilter }>(
  holders: Iterable<Holder>,
  data: () => unknown,
  found: Holder[],
): void {
  for (const holder of holders) if (holder.filter.accepts?.(data()) ?? true) found.push(holder);
}
