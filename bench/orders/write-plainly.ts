import type { Line } from './baskets.ts';
import type { PlainWriter } from './plain/start-plain-writer.ts';

/** Has so many writers at a time write one order after another. Resolves to how many, how many lines they had and how many seconds it took. */
export async function writePlainly(
  writer: PlainWriter,
  { clients, next }: { clients: number; next: () => Line[] | undefined },
): Promise<{ orders: number; lines: number; seconds: number }> {
  let [orders, written] = [0, 0];
  const startedAt = performance.now();
  const write = async () => {
    for (let lines = next(); lines !== undefined; lines = next()) {
      await writer.write(lines);
      orders++;
      written += lines.length;
    }
  };
  await Promise.all(Array.from({ length: clients }, write));
  return { orders, lines: written, seconds: (performance.now() - startedAt) / 1_000 };
}
