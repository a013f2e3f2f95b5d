/** What a gateway counts, by name: the sum over the labels of each metric. */
export async function readMetrics(gatewayUrl: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(new URL('/metrics', gatewayUrl))).text();
  const sums = new Map<string, number>();
  for (const [, name = '', value] of text.matchAll(/^(\w+)(?:\{.*\})? (\S+)$/gm)) {
    sums.set(name, (sums.get(name) ?? 0) + Number(value));
  }
  return sums;
}

/** One of them; 0 when it has not counted anything yet. */
export const readMetric = async (gatewayUrl: string, name: string): Promise<number> =>
  (await readMetrics(gatewayUrl)).get(name) ?? 0;
