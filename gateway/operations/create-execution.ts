import { type GraphQLError, OperationTypeNode } from 'graphql';
import { addDeniedFields } from '../authorization/add-denied-fields.ts';
import { accessDenied } from '../authorization/meets-rule.ts';
import type { Restriction } from '../authorization/restrict-operation.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import { seesMore } from '../cache/sees-more.ts';
import type { IncrementalPayload } from '../execution/deliver-parts.ts';
import type { ExecutionResult, FetchSubgraph } from '../execution/execution.ts';
import type { PartsExecutable } from '../executors/executor.ts';
import type { Variables } from '../limits/cost.ts';
import type { RequestContext } from '../request/context.ts';
import type { FormatError } from '../request/errors.ts';
import { languageKey } from '../request/language-key.ts';
import type { CachedTypes } from '../supergraph/read-cached-types.ts';
import { type GraphQLResponse, rejectRequest } from './graphql-response.ts';
import type { PreparedOperation } from './prepared-operation.ts';

export interface ExecutionOptions {
  fetch: FetchSubgraph;
  /** Null when whole results are not cached. */
  responseCache: ResponseCache | null;
  formatError: FormatError;
}

/** Executes a query or mutation for its caller, whose variables and cost have been checked. */
export type ExecuteOperation = (
  operation: PreparedOperation,
  variables: Variables,
  context: RequestContext,
  /** Whether the answer may come in parts. */
  inParts: boolean,
) => Promise<GraphQLResponse>;

/** What a result depends on besides its plan. */
function responseKey(
  variables: Variables,
  context: Pick<RequestContext, 'languages' | 'market'>,
  { byLanguage }: Pick<CachedTypes, 'byLanguage'>,
): string {
  const text = JSON.stringify(variables);
  return byLanguage.size > 0 ? `${languageKey(context)} ${text}` : text;
}

/** Most characters of variables whose results are cached. */
const longestKey = 10_000;

export function createExecution({ fetch, responseCache, formatError }: ExecutionOptions): ExecuteOperation {
  return async (operation, variables, context, inParts) => {
    const restriction = operation.restrict(context.caller.identity);
    if (restriction) return executeAllowedPart(operation, restriction, variables, context);
    const parts = inParts ? operation.planParts(variables) : null;
    return parts ? executeParts(parts, variables, context) : executeWhole(operation, variables, context);
  };

  function executeParts(parts: PartsExecutable, variables: Variables, context: RequestContext): GraphQLResponse {
    const execute = parts.begin({ variables, context, fetch });
    return {
      kind: 'parts',
      sendParts: (send) => execute((payload) => send(JSON.stringify(formatPayload(payload)), !payload.hasNext)),
    };
  }

  function formatPayload({ errors, incremental, hasNext, ...first }: IncrementalPayload) {
    return {
      ...formatErrors(errors),
      ...first,
      ...(incremental && {
        incremental: incremental.map(({ errors, ...fragment }) => ({ ...fragment, ...formatErrors(errors) })),
      }),
      hasNext,
    };
  }

  async function executeWhole(
    prepared: PreparedOperation,
    variables: Variables,
    context: RequestContext,
  ): Promise<GraphQLResponse> {
    const plan = prepared.plan(context.caller.identity, null);
    const isCacheable =
      responseCache !== null &&
      prepared.operation.operation === OperationTypeNode.QUERY &&
      !seesMore(context.caller.identity, prepared.supergraph.cachedTypes);
    const key = isCacheable ? responseKey(variables, context, prepared.supergraph.cachedTypes) : '';
    if (!isCacheable || key.length > longestKey) {
      return respond(await plan.execute({ variables, context, fetch }));
    }
    const cached = responseCache.get(plan, key);
    if (cached !== undefined) return { kind: 'text', text: cached };
    const scope = responseCache.begin(plan);
    const result = await plan.execute({ variables, context, fetch: scope?.fetch ?? fetch });
    if (!scope || !result.data || result.errors || result.extensions) return respond(result);
    const text = JSON.stringify(result);
    scope.store(key, text);
    return { kind: 'result', result: { data: result.data }, text };
  }

  async function executeAllowedPart(
    { document, operation, plan }: PreparedOperation,
    restriction: Restriction,
    variables: Variables,
    context: RequestContext,
  ): Promise<GraphQLResponse> {
    const { identity } = context.caller;
    const { schema, denied, remainder, typeKey } = restriction;
    const result: ExecutionResult = remainder
      ? await plan(identity, restriction).execute({ variables, context, fetch })
      : { data: {} };
    const operationName = operation.name?.value;
    const denial = accessDenied(identity);
    return respond(addDeniedFields({ schema, document, operationName, variables, denied, denial, result, typeKey }));
  }

  function respond({ data, errors, extensions }: ExecutionResult): GraphQLResponse {
    if (data === undefined) return rejectRequest(errors ?? [], formatError);
    const result = {
      ...formatErrors(errors),
      data,
      ...(extensions && { extensions }),
    };
    return { kind: 'result', result };
  }

  function formatErrors(errors: readonly GraphQLError[] | undefined) {
    return errors?.length ? { errors: errors.map((error) => formatError(error.toJSON(), error)) } : {};
  }
}
