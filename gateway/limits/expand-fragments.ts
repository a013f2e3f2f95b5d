import type { DefinitionMeasures } from './measure-definition.ts';

/** The measures of an operation or fragment together with the fragments it uses. */
export interface Expansion {
  selections: number;
  depth: number;
  rootFields: number;
}

/** Returns the expansion of an operation or fragment. */
export type Expand = (survey: DefinitionMeasures) => Expansion;

/**
 * Each fragment is added up once, whatever it expands to: this takes the time of reading the document. A missing fragment
 * adds nothing. There is no recursion, so that a long chain of fragments does not overflow the stack.
 *
 * @param onCircular gets the name of a fragment that uses itself; must throw
 */
export function createExpansion(
  fragments: ReadonlyMap<string, DefinitionMeasures>,
  onCircular: (fragment: string) => never,
): Expand {
  const expansions = new Map<DefinitionMeasures, Expansion>();
  return (survey) => {
    const begun = new Set<DefinitionMeasures>();
    const pending = [survey];
    for (let next = pending.at(-1); next !== undefined; next = pending.at(-1)) {
      if (expansions.has(next)) {
        pending.pop();
      } else if (begun.has(next)) {
        expansions.set(next, addUp(next));
        pending.pop();
      } else {
        begun.add(next);
        for (const { fragment } of next.spreads) {
          const used = fragments.get(fragment);
          if (!used || expansions.has(used)) continue;
          // Begun and not added up: this fragment uses itself.
          if (begun.has(used)) onCircular(fragment);
          pending.push(used);
        }
      }
    }
    return expansions.get(survey) as Expansion;
  };

  function addUp({ selections, depth, rootFields, spreads }: DefinitionMeasures): Expansion {
    const sum = { selections, depth, rootFields };
    for (const spread of spreads) {
      const used = fragments.get(spread.fragment);
      const expansion = used && expansions.get(used);
      if (!expansion) continue;
      sum.selections += expansion.selections;
      sum.depth = Math.max(sum.depth, spread.depth + expansion.depth);
      if (spread.depth === 0) sum.rootFields += expansion.rootFields;
    }
    return sum;
  }
}
