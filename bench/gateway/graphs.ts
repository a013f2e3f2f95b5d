import type { Graph } from './graph.ts';
import { guild } from './guild/guild.ts';
import { shop } from './shop/shop.ts';

export const graphs = [shop, guild];

/** Throws when there is no graph of the name. */
export function graphNamed(name: string | undefined): Graph {
  const found = graphs.find((graph) => graph.name === name);
  if (!found) throw new Error(`there is no graph ${name}`);
  return found;
}
