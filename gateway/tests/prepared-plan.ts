import { executePlan } from '../execution/execute-plan.ts';
import type { FetchRequest, SubgraphResponse } from '../execution/execution.ts';
import { planOperation } from '../execution/plan-operation.ts';
import type { RequestContext } from '../request/context.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { normaliseText } from './normalise-text.ts';

const { supergraph } = createFederatedGraph();
const context = {} as RequestContext;

/** What a subgraph answers to representations; none when it is asked for root fields. */
export type ResponseBody = (
  representations: { id: string }[],
  request: FetchRequest,
) => SubgraphResponse | Promise<SubgraphResponse>;

/** Compiles an operation; it is executed by subgraphs that answer as told. */
export function prepare(text: string) {
  const { document, operation, literals } = normaliseText(text, supergraph.clientSchema);
  const plan = planOperation(document, operation, supergraph);
  return async (answers: Record<string, ResponseBody>, variables: Record<string, unknown> = {}) => {
    const asked: FetchRequest[] = [];
    const fetch = async (request: FetchRequest) => {
      asked.push(request);
      const answer = answers[request.fetch.subgraph];
      if (!answer) throw new Error(`${request.fetch.subgraph} was asked`);
      return answer((request.variables['representations'] ?? []) as { id: string }[], request);
    };
    return { asked, result: await executePlan(plan, { variables: { ...variables, ...literals }, context, fetch }) };
  };
}
