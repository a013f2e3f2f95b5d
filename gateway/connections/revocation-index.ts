import type { RevocationTarget } from '../request/revocation-target.ts';
import { isEndedBy, type Revocation } from '../revocation/revocation.ts';

/** Finds who is affected by a revocation, without looking at anybody else. */
export interface RevocationIndex<Holder> {
  /** Replaces the targets that the holder had before. */
  set(holder: Holder, revocationTargets: readonly RevocationTarget[]): void;
  delete(holder: Holder): void;
  endedBy(revocation: Revocation): Holder[];
}

export function createRevocationIndex<Holder>(): RevocationIndex<Holder> {
  const targetsOf = new Map<Holder, readonly RevocationTarget[]>();
  /** By kind, then by id. */
  const holders = new Map<string, Map<string, Map<Holder, RevocationTarget>>>();

  const remove = (holder: Holder) => {
    for (const { kind, id } of targetsOf.get(holder) ?? []) {
      const found = holders.get(kind)?.get(id);
      found?.delete(holder);
      if (found?.size === 0) holders.get(kind)?.delete(id);
    }
    targetsOf.delete(holder);
  };
  const add = (holder: Holder, target: RevocationTarget) => {
    const byId = holders.get(target.kind) ?? new Map<string, Map<Holder, RevocationTarget>>();
    holders.set(target.kind, byId);
    byId.set(target.id, (byId.get(target.id) ?? new Map<Holder, RevocationTarget>()).set(holder, target));
  };

  return {
    set(holder, revocationTargets) {
      remove(holder);
      if (revocationTargets.length === 0) return;
      targetsOf.set(holder, revocationTargets);
      for (const target of revocationTargets) add(holder, target);
    },
    delete: remove,
    endedBy(revocation) {
      const found = holders.get(revocation.kind)?.get(revocation.id) ?? [];
      return [...found].filter(([, target]) => isEndedBy(target, revocation)).map(([holder]) => holder);
    },
  };
}
