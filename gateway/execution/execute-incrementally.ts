import { createDelivery, type Deliver } from './deliver-parts.ts';
import type { DeferredBlock, ExecutablePlan } from './executable-plan.ts';
import { beginRun } from './execute-plan.ts';
import type { ExecutionRequest } from './plan-run.ts';
import { runStep } from './run-step.ts';

/** Executes what was begun, and delivers its parts as they become complete. Resolves when all are delivered; never rejects. */
export type ExecuteParts = (deliver: Deliver) => Promise<void>;

/**
 * Begins to execute an operation some of whose fragments are deferred. What is fetched for a fragment only is fetched as soon as
 * it can be; it is delivered after the part that it belongs to. Throws BAD_USER_INPUT when a condition is neither true nor false.
 * @param clientLabels the client's labels by those of the plan
 */
export function executeIncrementally(
  plan: ExecutablePlan,
  clientLabels: ReadonlyMap<string, string | undefined>,
  request: ExecutionRequest,
): ExecuteParts {
  const run = beginRun(plan, request);

  return async (deliver) => {
    const delivery = createDelivery({ plan, run, clientLabels, deliver });
    const fetched = awaitFetches(plan);
    run.onFetched = fetched.note;

    const follow = (
      blocks: readonly DeferredBlock[],
      around: Promise<void>,
      aroundDelivered: Promise<void>,
    ): Promise<unknown>[] => {
      if (blocks.length === 0) return [];
      return blocks.map(({ label, depends, step, deferred }) => {
        const begun = depends ? Promise.race([around, fetched.all(depends)]) : around;
        const done = begun.then(() => (delivery.isOver() ? undefined : runStep(step, run)));
        const own = Promise.all([done, aroundDelivered]).then(() => delivery.deliver(label));
        return Promise.all([own, ...follow(deferred, done, own)]);
      });
    };

    try {
      const first = Promise.resolve(runStep(plan.root, run));
      const firstDelivered = first.then(() => delivery.deliver(null));
      await Promise.all([firstDelivered, ...follow(plan.deferred, first, firstDelivered)]);
      delivery.deliverRest();
    } catch (error) {
      delivery.fail(error);
    }
  };
}

/** The fetches of an execution on which others depend. Those of different fields of a mutation may have the same id. */
function awaitFetches({ fetches }: ExecutablePlan) {
  const left = new Map<string, number>();
  const signals = new Map<string, PromiseWithResolvers<void>>();
  for (const { id } of fetches) {
    if (id === null) continue;
    left.set(id, (left.get(id) ?? 0) + 1);
    signals.set(id, Promise.withResolvers());
  }
  return {
    note(id: string): void {
      const others = (left.get(id) ?? 1) - 1;
      left.set(id, others);
      if (others === 0) signals.get(id)?.resolve();
    },
    all: async (ids: readonly string[]): Promise<void> => {
      await Promise.all(ids.map((id) => signals.get(id)?.promise));
    },
  };
}
