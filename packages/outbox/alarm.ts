/** Ends a wait early. Rings while nobody waits are kept, as one. */
export interface Alarm {
  ring(): void;
  /** Resolves at the next ring, at once when there was one since the last wait, and after `timeoutMs` at the latest. */
  wait(timeoutMs: number): Promise<void>;
}

/** An alarm for a single waiter. */
export function createAlarm(): Alarm {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(timeoutMs) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      rung = false;
    },
  };
}
