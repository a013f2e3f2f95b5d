import type { z } from 'zod';
import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import { type InvalidInput, idempotencyKeyReused, invalidInput } from '#packages/user-errors/user-errors.ts';

/** What a mechanism refuses is told alike by every mutation. */
type SharedReason = 'idempotency-key-reused';

type RefusalOf<Outcome> = Extract<Outcome, Refusal>;

/** A resolver as codegen types it, perhaps absent from the map of resolvers. */
// biome-ignore lint/suspicious/noExplicitAny: any parent, arguments, context and result
type AnyResolver = ((parent: any, args: any, context: any, info: any) => any) | { resolve: unknown } | undefined;

type FunctionOf<Resolver> = Extract<Resolver, (...args: never[]) => unknown>;
type ContextOf<Resolver> = Parameters<FunctionOf<Resolver>>[2];
/** A member of the mutation's result union. */
type ResultOf<Resolver> = Awaited<ReturnType<FunctionOf<Resolver>>>;

/** A mutation with one argument, `input`. */
export interface Mutation<Resolver, Schema extends z.ZodType, Outcome> {
  /** What the input has to be. A function where that depends on the request, for example on the time. */
  input: Schema | ((context: ContextOf<Resolver>) => Schema);
  /** Runs the use case. Throws GraphQL errors for what is not the caller's business rule. */
  perform: (input: z.output<Schema>, context: ContextOf<Resolver>) => Promise<Outcome>;
  /** The member of the result union that the value of the use case is. */
  type: string;
  /** How each refusal of the use case is told: an entry for every reason, or it does not compile. */
  refusals: {
    [Reason in Exclude<RefusalOf<Outcome>['refused'], SharedReason>]: (
      refusal: Extract<RefusalOf<Outcome>, { refused: Reason }>,
      input: z.output<Schema>,
    ) => ResultOf<Resolver>;
  };
}

/**
 * Makes the resolver of a mutation: parses the input, runs the use case, and answers with its value or with what tells its
 * refusal, as members of the result union. Input that does not parse is `InvalidInput` with the first field at fault.
 *
 * `mutation<MutationResolvers['placeOrder']>()({ … })`: the resolver's type first, the rest follows from it. Functions that tell
 * refusals may be shared by mutations: the default of Outcome keeps the compiler from checking them before it knows `perform`.
 */
export const mutation =
  <Resolver extends AnyResolver>() =>
  <Schema extends z.ZodType, Outcome extends Refusal | ResultOf<Resolver> = never>({
    input: schema,
    perform,
    type,
    refusals,
  }: Mutation<Resolver, Schema, Outcome>): FunctionOf<Resolver> => {
    const resolve = async (_parent: unknown, args: { input: unknown }, context: ContextOf<Resolver>) => {
      const parsed = (typeof schema === 'function' ? schema(context) : schema).safeParse(args.input);
      if (!parsed.success) return firstProblem(parsed.error);
      const outcome = await perform(parsed.data, context);
      if (!isRefusal(outcome)) return { ...outcome, __typename: type };
      if (outcome.refused === ('idempotency-key-reused' satisfies SharedReason)) return idempotencyKeyReused();
      const tell = (refusals as Record<string, (refusal: object, input: unknown) => unknown>)[outcome.refused];
      if (!tell) throw new Error(`a refusal that nobody tells: ${outcome.refused}`);
      return tell(outcome, parsed.data);
    };
    // Checked by the types of `perform` and `refusals`.
    return resolve as unknown as FunctionOf<Resolver>;
  };

function firstProblem({ issues: [issue] }: z.ZodError): InvalidInput {
  const path = ['input', ...(issue?.path ?? []).map(String)];
  return invalidInput(path, `${path.slice(1).join('.')}: ${issue?.message ?? 'is not valid'}`);
}
