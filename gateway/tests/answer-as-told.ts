import type { FetchRequest, SubgraphResponse } from '../execution/execution.ts';

/** What a subgraph answers to representations; none when it is asked for root fields. */
export type ResponseBody = (
  representations: { id: string }[],
  request: FetchRequest,
) => SubgraphResponse | Promise<SubgraphResponse>;

/** Subgraphs that answer as told, by their names, and what they are asked. Others must not be asked. */
export function answerAsTold(answers: Readonly<Record<string, ResponseBody>>) {
  const asked: FetchRequest[] = [];
  return {
    asked,
    async fetch(request: FetchRequest): Promise<SubgraphResponse> {
      asked.push(request);
      const answer = answers[request.fetch.subgraph];
      if (!answer) throw new Error(`${request.fetch.subgraph} was asked`);
      return answer((request.variables['representations'] ?? []) as { id: string }[], request);
    },
  };
}
