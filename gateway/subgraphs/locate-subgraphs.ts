import { httpUrl } from '#packages/environment/fields.ts';
import { urlVariable } from '#packages/subgraph-list/subgraph-names.ts';

/**
 * Where the subgraphs are, by name: given the addresses that a supergraph holds, returns those to use. Throws when that
 * of a subgraph is not known.
 */
export type LocateSubgraphs = (inSupergraph: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;

/**
 * Locates each subgraph by its variable, such as `ORDER_URL`, or where the supergraph says. Addresses on this machine in a
 * supergraph are those of a developer's: they are used only as long as no variable of any subgraph is set. From then on,
 * and always when `required`, such a subgraph needs its variable. An empty variable counts as absent. All problems are
 * reported in one error.
 */
export function createSubgraphLocator(
  variables: Readonly<Record<string, string | undefined>>,
  { required }: { required: boolean },
): LocateSubgraphs {
  let needed = required;

  return (inSupergraph) => {
    const names = [...inSupergraph.keys()];
    needed ||= names.some((name) => variables[urlVariable(name)]);
    const problems: string[] = [];
    const located = [...inSupergraph].map(([name, given]): [string, string] => {
      const variable = urlVariable(name);
      const same = names.find((other) => other !== name && urlVariable(other) === variable);
      const value = variables[variable];
      const { error } = httpUrl.safeParse(value);
      if (same !== undefined) problems.push(`the subgraphs ${name} and ${same} have the same variable ${variable}`);
      else if (value && error) problems.push(`${variable}: ${error.issues[0]?.message}`);
      else if (!value && needed && isOnThisMachine(given)) {
        problems.push(`there is no address of the subgraph ${name}: set ${variable}`);
      }
      return [name, value || given];
    });
    if (problems.length > 0) throw new Error(problems.join('; '));
    return new Map(located);
  };
}

const isOnThisMachine = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(URL.parse(url)?.hostname ?? '');
