import { isEndedBy, type Premise, type Revocation } from '../revocation/revocation.ts';

/** Finds who depends on what is revoked, without looking at anybody else. */
export interface PremiseIndex<Holder> {
  /** Replaces what the holder depended on before. */
  set(holder: Holder, premises: readonly Premise[]): void;
  delete(holder: Holder): void;
  endedBy(revocation: Revocation): Holder[];
}

export function createPremiseIndex<Holder>(): PremiseIndex<Holder> {
  const premisesOf = new Map<Holder, readonly Premise[]>();
  /** By kind, then by id. */
  const holders = new Map<string, Map<string, Map<Holder, Premise>>>();

  const remove = (holder: Holder) => {
    for (const { kind, id } of premisesOf.get(holder) ?? []) {
      const found = holders.get(kind)?.get(id);
      found?.delete(holder);
      if (found?.size === 0) holders.get(kind)?.delete(id);
    }
    premisesOf.delete(holder);
  };
  const add = (holder: Holder, premise: Premise) => {
    const byId = holders.get(premise.kind) ?? new Map<string, Map<Holder, Premise>>();
    holders.set(premise.kind, byId);
    byId.set(premise.id, (byId.get(premise.id) ?? new Map<Holder, Premise>()).set(holder, premise));
  };

  return {
    set(holder, premises) {
      remove(holder);
      if (premises.length === 0) return;
      premisesOf.set(holder, premises);
      for (const premise of premises) add(holder, premise);
    },
    delete: remove,
    endedBy(revocation) {
      const found = holders.get(revocation.kind)?.get(revocation.id) ?? [];
      return [...found].filter(([, premise]) => isEndedBy(premise, revocation)).map(([holder]) => holder);
    },
  };
}
