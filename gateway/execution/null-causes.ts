import { isSet } from './conditions.ts';
import { listItems } from './entities.ts';
import type { ExecutablePlan, FetchStep } from './executable-plan.ts';
import { readSelections, type Selections, selectedUnder } from './fetch-selections.ts';
import { isJsonObject, type JsonObject, ownValue, valueAt } from './json-object.ts';
import type { FetchAnswer, PlanRun } from './plan-run.ts';
import type { DataPath } from './subgraph-errors.ts';
import { isValidRepresentation } from './valid-representation.ts';

/** Why values of an answer are missing. Made when the first one is. */
export interface NullCauses {
  /** Whether an error says already why there is no value at a path. */
  isExplained(path: DataPath): boolean;
  /**
   * Whether a subgraph should have sent a value that nobody sent: one that answered without it, or that was not asked since
   * another had not sent what the question needs. None is due of an entity that the subgraph says it does not have.
   */
  isDue(path: DataPath): boolean;
}

/** An error of a fetch, at a place in the data of subgraphs. */
export interface KnownError {
  step: FetchStep;
  dataPath: DataPath;
}

/** The errors at a place and below it, by the fetch that they are of. */
interface ErrorNode {
  at: Set<FetchStep>;
  below: Set<FetchStep>;
  children: Map<string | number, ErrorNode>;
}

/** What became of a value that a fetch was to bring: nobody was asked, there is none, it was left out, or it was sent. */
type Outcome = 'not asked' | 'none' | 'omitted' | 'sent';

export function findNullCauses(plan: ExecutablePlan, run: PlanRun, errors: readonly KnownError[]): NullCauses {
  const root = createNode();
  for (const { step, dataPath } of errors) addError(root, dataPath, step);
  // A subgraph that answers with errors alone says why there is nothing of all that it was asked for.
  for (const { step, data } of run.answers) if (!data && root.below.has(step)) addError(root, [], step);
  const answers = new Map(run.answers.map((answer) => [answer.step, answer]));
  // Also what was asked of entities for which a fetch lacked something.
  const steps = [...new Set([...plan.fetches, ...answers.keys()])];
  const selections = new Map<FetchStep, Selections>();
  const positions = new Map<FetchAnswer, Map<JsonObject, number>>();
  const decide = (variable: string) => isSet(run.conditionValues, plan.conditions.indexOf(variable));

  const selectionsOf = (step: FetchStep): Selections => {
    const known = selections.get(step) ?? readSelections(step.fetch);
    selections.set(step, known);
    return known;
  };

  /** Whether a fetch is to bring the value at a path. */
  const selects = (step: FetchStep, path: DataPath, from: number): boolean => {
    const { root, fragments } = selectionsOf(step);
    const source = { schema: plan.executableSchema, fragments, decide };
    let sets = root;
    let value = valueAt(run.data, path.slice(0, from));
    for (const key of path.slice(from)) {
      if (typeof key === 'string') {
        const typename = isJsonObject(value) ? ownValue(value, '__typename') : undefined;
        const below = selectedUnder(sets, key, typeof typename === 'string' ? typename : undefined, source);
        if (!below) return false;
        sets = below;
      }
      value = valueAt(value, [key]);
    }
    return true;
  };

  const outcomeOf = (step: FetchStep, path: DataPath, from: number): Outcome => {
    const answer = answers.get(step);
    const asked = answer && answerAbout(answer, valueAt(run.data, path.slice(0, from)));
    if (!asked) return 'not asked';
    let value = asked.value;
    for (const key of path.slice(from)) {
      if (value === null) return asked.isValid() ? 'none' : 'not asked';
      if (typeof value !== 'object' || value === undefined) return 'omitted';
      value = Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
    }
    return value === null ? 'none' : value === undefined ? 'omitted' : 'sent';
  };

  /** What a subgraph answered about an object; undefined when it was not asked, or did not answer. */
  const answerAbout = (answer: FetchAnswer, object: unknown) => {
    let known = positions.get(answer);
    if (!known) {
      known = new Map((answer.batch?.entities ?? answer.found).map((entity, position) => [entity, position]));
      positions.set(answer, known);
    }
    const position = isJsonObject(object) ? known.get(object) : undefined;
    if (position === undefined || !answer.data) return undefined;
    if (!answer.batch) return { value: answer.data as unknown, isValid: () => true };
    const index = answer.batch.indexes[position] as number;
    const representation = answer.batch.representations[index] as JsonObject;
    const entities = answer.data['_entities'];
    return {
      value: (Array.isArray(entities) ? entities[index] : undefined) as unknown,
      isValid: () => isValidRepresentation(representation, plan.executableSchema),
    };
  };

  /** The fetches that are to bring the value at a path, and what became of it. */
  const suppliersOf = (path: DataPath) =>
    steps.flatMap((step) => {
      const from = lengthOfPlace(step.path, path);
      if (from === null || !selects(step, path, from)) return [];
      return [{ step, outcome: outcomeOf(step, path, from) }];
    });

  /** Whether a subgraph says that it does not have one of the entities around a value. */
  const isOfMissingEntity = (path: DataPath): boolean =>
    run.answers.some((answer) => {
      const from = lengthOfPlace(answer.step.path, path);
      const asked = from === null ? undefined : answerAbout(answer, valueAt(run.data, path.slice(0, from)));
      return asked?.value === null && asked.isValid();
    });

  return {
    isExplained(path) {
      const suppliers = suppliersOf(path);
      const isAnswered = suppliers.some(({ outcome }) => outcome !== 'not asked');
      const counts = (step: FetchStep) => !isAnswered || suppliers.some((supplier) => supplier.step === step);
      let node: ErrorNode | undefined = root;
      for (const key of path) {
        if ([...node.at].some(counts)) return true;
        node = node.children.get(key);
        if (!node) return false;
      }
      return node.below.size > 0;
    },

    isDue(path) {
      const outcomes = new Set(suppliersOf(path).map(({ outcome }) => outcome));
      if (outcomes.has('omitted') || outcomes.has('sent')) return true;
      if (outcomes.has('none') || outcomes.size === 0) return false;
      return !isOfMissingEntity(path);
    },
  };
}

const createNode = (): ErrorNode => ({ at: new Set(), below: new Set(), children: new Map() });

function addError(root: ErrorNode, path: DataPath, step: FetchStep): void {
  let node = root;
  node.below.add(step);
  for (const key of path) {
    let child = node.children.get(key);
    if (!child) {
      child = createNode();
      node.children.set(key, child);
    }
    node = child;
    node.below.add(step);
  }
  node.at.add(step);
}

/** How many keys of a path lead to the object there that a fetch is about; null when it is about none of them. */
function lengthOfPlace(place: readonly string[], path: DataPath): number | null {
  let length = 0;
  for (const key of place) {
    const found = path[length];
    if (key === listItems ? typeof found !== 'number' : found !== key) return null;
    length++;
  }
  // Of lists in lists, it is about every item.
  while (typeof path[length] === 'number') length++;
  return length;
}
