import type { TemplatePart } from './message-template.ts';
import { describeProblem, problemOfError, type TemplateProblem } from './template-problem.ts';

/** What a template says, or why it could not be filled in. */
export type FillResult<Message> =
  | { message: Message; problems?: never }
  | { message?: never; problems: readonly TemplateProblem[] };

/** Fills in parts, and gathers what is wrong with each. */
export interface PartFiller {
  /** Fills in a part; empty, and a problem of that part, when it throws. */
  fill(part: TemplatePart, work: () => string): string;
  /** Adds what is wrong with a part that could be filled in. */
  add(...problems: readonly TemplateProblem[]): void;
}

/** Makes a message of parts that are filled in. */
export function fillParts<Message>(make: (parts: PartFiller) => Message): FillResult<Message> {
  const problems: TemplateProblem[] = [];
  const message = make({
    fill(part, work) {
      try {
        return work();
      } catch (error) {
        problems.push(problemOfError(part, error));
        return '';
      }
    },
    add: (...more) => void problems.push(...more),
  });
  return problems.length > 0 ? { problems } : { message };
}

/** What a template says. Throws when it could not be filled in. */
export function messageOf<Message>({ message, problems }: FillResult<Message>): Message {
  if (problems) throw new Error(problems.map(describeProblem).join('; '));
  return message;
}
