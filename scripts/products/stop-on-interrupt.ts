/** Aborted by the first Ctrl-C; another one ends the command. @param what is left to itself then, for example `the import` */
export function stopOnInterrupt(what: string): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    console.error(`Stops after the part that is under way; again to leave ${what} to itself`);
    stop.abort();
  });
  return stop.signal;
}
