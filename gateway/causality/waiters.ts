/** Those who wait for events. */
export interface Waiters {
  /** Resolves to whether it holds, as soon as it does, or after so many milliseconds. */
  until(holds: () => boolean, timeout: number): Promise<boolean>;
  /** To be called when it may hold now. */
  check(): void;
}

export function createWaiters(): Waiters {
  const waiting = new Map<() => boolean, (held: boolean) => void>();
  let checking = false;

  const checkAll = () => {
    checking = false;
    for (const [holds, resolve] of waiting) if (holds()) resolve(true);
  };

  return {
    until(holds, timeout) {
      if (holds()) return Promise.resolve(true);
      return new Promise((resolve) => {
        const settle = (held: boolean) => {
          clearTimeout(timer);
          waiting.delete(once);
          resolve(held);
        };
        // A function of its own: several may wait for the same.
        const once = () => holds();
        const timer = setTimeout(() => settle(holds()), timeout);
        waiting.set(once, settle);
      });
    },
    check() {
      if (waiting.size === 0 || checking) return;
      checking = true;
      // When whoever handles the event is through with it.
      queueMicrotask(checkAll);
    },
  };
}
