import type { Interest } from './bind-subject.ts';

/** What the subject of an event says: `events.<aggregateType>.<aggregateId>.<event>`. */
export interface EventSubject {
  aggregateType: string;
  aggregateId: string;
  event: string;
}

/** Finds the holders of an interest that an event touches, without looking at any other. */
export interface LiveIndex<Holder extends { interest: Interest }> {
  add(holder: Holder): void;
  remove(holder: Holder): void;
  touchedBy(event: EventSubject): Holder[];
}

/** The key of those who follow every aggregate of a type; no aggregate id contains it. */
const anyKey = '*';

export function createLiveIndex<Holder extends { interest: Interest }>(): LiveIndex<Holder> {
  /** By aggregate type, then by aggregate id. */
  const types = new Map<string, Map<string, Set<Holder>>>();

  return {
    add(holder) {
      const { aggregateType, keys } = holder.interest;
      const byKey = types.get(aggregateType) ?? new Map<string, Set<Holder>>();
      types.set(aggregateType, byKey);
      for (const key of keys ?? [anyKey]) byKey.set(key, (byKey.get(key) ?? new Set<Holder>()).add(holder));
    },
    remove(holder) {
      const { aggregateType, keys } = holder.interest;
      const byKey = types.get(aggregateType);
      for (const key of keys ?? [anyKey]) {
        const holders = byKey?.get(key);
        holders?.delete(holder);
        if (holders?.size === 0) byKey?.delete(key);
      }
      if (byKey?.size === 0) types.delete(aggregateType);
    },
    touchedBy({ aggregateType, aggregateId, event }) {
      const byKey = types.get(aggregateType);
      if (!byKey) return [];
      return [byKey.get(aggregateId), byKey.get(anyKey)].flatMap((holders) =>
        [...(holders ?? [])].filter(({ interest }) => interest.events?.includes(event) ?? true),
      );
    },
  };
}
