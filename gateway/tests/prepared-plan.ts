import { executePlan } from '../execution/execute-plan.ts';
import { planOperation } from '../execution/plan-operation.ts';
import type { RequestContext } from '../request/context.ts';
import { answerAsTold, type ResponseBody } from './answer-as-told.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { normaliseText } from './normalise-text.ts';

const { supergraph } = createFederatedGraph();
const context = {} as RequestContext;

/** Compiles an operation; it is executed by subgraphs that answer as told. */
export function prepare(text: string) {
  const { document, operation, literals } = normaliseText(text, supergraph.clientSchema);
  const plan = planOperation(document, operation, supergraph);
  return async (answers: Record<string, ResponseBody>, variables: Record<string, unknown> = {}) => {
    const { asked, fetch } = answerAsTold(answers);
    return { asked, result: await executePlan(plan, { variables: { ...variables, ...literals }, context, fetch }) };
  };
}
