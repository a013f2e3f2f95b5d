import { readFileSync } from 'node:fs';
import type { OwnVariable } from '#packages/subgraph/own-variables.ts';
import type { ListedSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { replaceRegion } from './replace-region.ts';

export const envExampleName = '.env.example';

const lineWidth = 120;

/** .env.example with what it says of subgraphs brought up to date; the rest of it stays as somebody wrote it. */
export function envExample(
  subgraphs: readonly ListedSubgraph[],
  ownVariables: ReadonlyMap<string, readonly OwnVariable[]>,
  text = readFileSync(envExampleName, 'utf8'),
): string {
  const passwords = subgraphs.flatMap((subgraph) => (subgraph.external ? [] : [`${subgraph.passwordVariable}=`]));
  const listed = new Set<string>();
  const settings = subgraphs.flatMap((subgraph) =>
    subgraph.external
      ? setting(
          `Where the subgraph ${subgraph.name} is, by default ${subgraph.routingUrl}.`,
          `#${subgraph.urlVariable}=`,
        )
      : (ownVariables.get(subgraph.name) ?? [])
          .filter(({ isForDemosOnly }) => !isForDemosOnly)
          // What several declare is one setting.
          .filter(({ name }) => !listed.has(name) && listed.add(name))
          .flatMap((variable) => setting(explained(variable), `${variable.isSecret ? '' : '#'}${variable.name}=`)),
  );
  return replaceRegion(replaceRegion(text, 'passwords', passwords), 'settings', settings.slice(1));
}

/** Secrets are made; whatever else is needed has to be chosen. */
const explained = ({ description, isSecret, absence }: OwnVariable): string =>
  isSecret || absence === null ? description : `${description} Has to be set: ${absence}.`;

const setting = (description: string, line: string): string[] => ['', ...asComment(description), line];

function asComment(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
