import { setImmediate } from 'node:timers/promises';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { isAuthenticated } from '#packages/identity/identity.ts';
import { refusalOf } from '../authorization/access-rule.ts';
import { completeAnswer } from '../authorization/complete-answer.ts';
import type { Restriction } from '../authorization/restrict-operation.ts';
import type { AnswerCache } from '../cache/answer-cache.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionResult, FetchSubgraph } from '../execution/execution.ts';
import { setOwnValue } from '../execution/json-object.ts';
import type { AcceptedSubscription, GatewayContext } from '../http/context.ts';
import { badRequest, type FormatError } from '../http/errors.ts';
import type { CompiledLimits } from '../limits/compile-limits.ts';
import { rateExceeded, rateHeaders } from '../limits/rate-answer.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import type { RateDecision } from '../limits/rate-windows.ts';
import type { PersistedQueries } from '../persisted/persisted-queries.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { type Answer, refuse } from './answer.ts';
import { checkVariables } from './check-variables.ts';
import type { GraphQLRequest } from './graphql-request.ts';
import type { OperationShape } from './operation-shape.ts';
import {
  createOperationTable,
  type KnownOperation,
  type OperationTable,
  type TableOptions,
} from './operation-table.ts';

/** The path of an operation from a request to its answer, the same for every transport. */
export interface Operations {
  /** Never throws. The caller has been found acceptable a moment ago. */
  answer(request: GraphQLRequest, context: GatewayContext, allowed: { mutations: boolean }): Promise<Answer>;
  /**
   * A subscription as the supergraph in use now has it. Throws a GraphQLError, or an AggregateError of some, when it would
   * be refused.
   */
  acceptAgain(subscription: AcceptedSubscription): AcceptedSubscription;
  /** Plans the most used operations for a supergraph that is about to replace the one in use. */
  warm(next: LoadedSupergraph, most: number): Promise<void>;
  /** How many operations are remembered. */
  size(): number;
}

export interface OperationsOptions extends TableOptions {
  supergraph: () => LoadedSupergraph;
  persisted: PersistedQueries;
  limits: CompiledLimits;
  rate: Pick<RateLimiter, 'take'>;
  fetch: FetchSubgraph;
  /** Null when whole answers are not stored. */
  answers: AnswerCache | null;
  /** A position in the stream of events that everything answered from now on is at least as new as; null when unknown. */
  cursor: () => string | null;
  formatError: FormatError;
}

type Variables = Readonly<Record<string, unknown>>;

const noVariables: Variables = Object.freeze({});

/** Most characters of variables whose answers are stored. */
const longestKey = 10_000;

export function createOperations(options: OperationsOptions): Operations {
  const { supergraph, persisted, limits, rate, fetch, answers, formatError, introspection } = options;
  const tables = new WeakMap<LoadedSupergraph, OperationTable>();
  const tableOf = (version: LoadedSupergraph): OperationTable => {
    const known = tables.get(version);
    if (known) return known;
    const table = createOperationTable(version, options);
    tables.set(version, table);
    return table;
  };

  const executeAll = async (shape: OperationShape, variables: Variables, context: GatewayContext): Promise<Answer> => {
    const plan = shape.plan(context.caller.identity, null);
    const isStorable = answers !== null && shape.operation.operation === OperationTypeNode.QUERY;
    const key = isStorable ? JSON.stringify(variables) : '';
    if (!isStorable || key.length > longestKey) {
      return answerWith(await executePlan(plan, { variables, context, fetch }));
    }
    const stored = answers.get(plan, key);
    if (stored !== undefined) return { kind: 'text', text: stored };
    const scope = answers.begin(plan);
    const result = await executePlan(plan, { variables, context, fetch: scope?.fetch ?? fetch });
    if (!scope || !result.data || result.errors || result.extensions) return answerWith(result);
    const text = JSON.stringify(result);
    scope.store(key, text);
    return { kind: 'result', result: { data: result.data }, text };
  };

  const executePart = async (
    { document, operation, plan }: OperationShape,
    restriction: Restriction,
    variables: Variables,
    context: GatewayContext,
  ): Promise<Answer> => {
    const { identity } = context.caller;
    const { schema, refused, remainder, typeKey } = restriction;
    const answer: ExecutionResult = remainder
      ? await executePlan(plan(identity, restriction), { variables, context, fetch })
      : { data: {} };
    const operationName = operation.name?.value;
    const refusal = refusalOf(identity);
    return answerWith(
      completeAnswer({ schema, document, operationName, variables, refused, refusal, answer, typeKey }),
    );
  };

  const answerWith = ({ data, errors, extensions }: ExecutionResult): Answer => {
    if (data === undefined) return refuse(errors ?? [], formatError);
    const result = {
      ...(errors?.length && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
      data,
      ...(extensions && { extensions }),
    };
    return { kind: 'result', result };
  };

  /** The variables of an operation, and what it costs. Throws when they do not fit, or it is more than a limit allows. */
  const check = ({ text, operationName, shape, literals }: KnownOperation, sent: Variables = noVariables) => {
    checkVariables(shape, sent, text, operationName, !introspection);
    const variables = declaredOf(shape, sent, literals);
    const cost = shape.cost(variables);
    limits.checkCost(cost);
    return { variables, cost };
  };

  /** @param charge takes the cost from what the caller may have; throws when that is too little */
  const answer = async (
    request: GraphQLRequest,
    context: GatewayContext,
    allowed: { mutations: boolean },
    charge: (cost: number) => void,
  ): Promise<Answer> => {
    const text = persisted.textOf(request);
    const known = tableOf(supergraph()).find(text, request.operationName);
    const { shape } = known;
    const { document, operation } = shape;
    if (operation.operation === OperationTypeNode.MUTATION && !allowed.mutations) throw onlyQueries();
    const { variables, cost } = check(known, request.variables);
    charge(cost);

    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      if (!context.acceptSubscription) {
        throw badRequest(
          'A subscription is answered by a stream: ask for it over WebSocket (graphql-transport-ws), or by HTTP with ' +
            '`accept: text/event-stream` (graphql-sse) or `accept: multipart/mixed;subscriptionSpec="1.0"` (Apollo).',
        );
      }
      context.acceptSubscription({ request: { ...request, query: text }, document, operation, variables });
      return { kind: 'subscription' };
    }

    const cursor = request.extensions?.['cursor'] === true ? knownCursor(options.cursor()) : null;
    const restriction = shape.restrict(context.caller.identity);
    const found = await (restriction
      ? executePart(shape, restriction, variables, context)
      : executeAll(shape, variables, context));
    return cursor === null ? found : withCursor(found, cursor);
  };

  return {
    async answer(request, context, allowed) {
      let decision: RateDecision | null | undefined;
      const charge = (cost: number) => {
        if (decision !== undefined) return;
        decision = rate.take(context, cost);
        if (decision?.allowed === false) throw rateExceeded(decision);
      };
      let found: Answer;
      try {
        // Of whom nothing is known, the requests are counted, before anything is done for them.
        if (!isAuthenticated(context.caller.identity)) charge(1);
        found = await answer(request, context, allowed, charge);
      } catch (error) {
        found = refuse(
          causesOf(error, () => charge(1)),
          formatError,
        );
      }
      return decision && found.kind !== 'subscription'
        ? { ...found, headers: { ...rateHeaders(decision), ...found.headers } }
        : found;
    },

    acceptAgain({ request }) {
      const known = tableOf(supergraph()).find(request.query, request.operationName);
      const { document, operation } = known.shape;
      return { request, document, operation, variables: check(known, request.variables).variables };
    },

    async warm(next, most) {
      const table = tableOf(next);
      for (const { text, operationName, shape, uses } of tableOf(supergraph()).hottest(most)) {
        await setImmediate();
        try {
          const known = table.find(text, operationName);
          known.uses = uses / 2;
          for (const identity of shape.plannedFor()) {
            const restriction = known.shape.restrict(identity);
            if (!restriction || restriction.remainder) known.shape.plan(identity, restriction);
          }
        } catch {
          // The next supergraph does not have it any more: whoever asks is told.
        }
      }
    },

    size: () => tableOf(supergraph()).size(),
  };
}

/** The values of the operation's variables, in its order. What else was sent makes no difference to anything. */
function declaredOf({ variableDefinitions }: OperationShape, sent: Variables, literals: Variables | null): Variables {
  if (variableDefinitions.length === 0) return literals ?? noVariables;
  const declared: Record<string, unknown> = {};
  for (const { variable } of variableDefinitions) {
    const name = variable.name.value;
    if (Object.hasOwn(sent, name)) setOwnValue(declared, name, sent[name]);
  }
  return literals ? Object.assign(declared, literals) : declared;
}

/** What a request is refused for. One that is refused before its cost is known costs something, too. */
function causesOf(error: unknown, charge: () => void): readonly unknown[] {
  try {
    charge();
  } catch (exceeded) {
    return [exceeded];
  }
  return error instanceof AggregateError ? error.errors : [error];
}

function knownCursor(cursor: string | null): string {
  if (cursor !== null) return cursor;
  throw unavailable('The place in the stream of events is not known yet.');
}

/** Tells where in the stream of events an answer was begun. */
function withCursor(answer: Answer, cursor: string): Answer {
  if (answer.kind === 'text')
    return { ...answer, text: `${answer.text.slice(0, -1)},"extensions":{"cursor":"${cursor}"}}` };
  if (answer.kind !== 'result') return answer;
  const { text: _, result, ...rest } = answer;
  return { ...rest, result: { ...result, extensions: { ...result.extensions, cursor } } };
}

function onlyQueries(): GraphQLError {
  return new GraphQLError('A GET request may only be a query: send mutations by POST.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { allow: 'POST' } } },
  });
}
