/** Has work begin in the next turn of the event loop, all that was given to it in this one together. It must not throw. */
export type AtNextTurn = (work: () => void) => void;

export function createNextTurn(): AtNextTurn {
  let waiting: (() => void)[] = [];
  const begin = () => {
    const due = waiting;
    waiting = [];
    for (const work of due) work();
  };
  return (work) => {
    if (waiting.push(work) === 1) setImmediate(begin);
  };
}
