import { type Holds, type RuleFieldName, ruleFields } from './rule-fields.ts';
import type { RuleOperator } from './rule-values.ts';

/** What is asked about a product, for example TITLE CONTAINS lamp. */
export interface RuleCondition {
  field: RuleFieldName;
  operator: RuleOperator;
  /** As the field's type reads it. */
  value: string;
}

/** Which products a collection has. */
export interface CollectionRule {
  match: 'ALL' | 'ANY';
  conditions: RuleCondition[];
}

/** What is wrong with a condition, in words that continue "expected"; null when nothing is. */
export function conditionProblem(condition: RuleCondition): { at: 'operator' | 'value'; expected: string } | null {
  const { operators, expected, compile } = ruleFields[condition.field];
  const read = compile(condition.operator);
  if (!read) return { at: 'operator', expected: `one of ${operators.join(', ')} for ${condition.field}` };
  return read(condition.value) ? null : { at: 'value', expected };
}

/** Tells whether a product belongs to the collection. Throws when a condition has a problem. */
export function compileRule({ match, conditions }: CollectionRule): Holds {
  const all = conditions.map((condition) => {
    const holds = ruleFields[condition.field].compile(condition.operator)?.(condition.value);
    if (!holds) throw new Error(`a rule has a condition that cannot be: ${JSON.stringify(condition)}`);
    return holds;
  });
  return match === 'ALL' ? (facts) => all.every((holds) => holds(facts)) : (facts) => all.some((holds) => holds(facts));
}
