/** Runs one step of a longer task and prints how long it took. */
export type Step = <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;

export function createProgress(print: (line: string) => void, now = Date.now): Step {
  return async (what, work) => {
    const started = now();
    try {
      const result = await work();
      print(`✓ ${what} (${seconds(now() - started)})`);
      return result;
    } catch (error) {
      print(`✗ ${what} (${seconds(now() - started)})`);
      throw error;
    }
  };
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
