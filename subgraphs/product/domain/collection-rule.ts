import type { AttributeType } from './attribute.ts';
import { attributeField, type Holds, type RuleField, type RuleFieldName, ruleFields } from './rule-fields.ts';
import type { RuleOperator } from './rule-values.ts';

/** What is asked about a product, for example TITLE CONTAINS lamp. */
export interface RuleCondition {
  field: RuleFieldName;
  /** Of ATTRIBUTE: its code. While a rule names it, it is not deleted. */
  attribute?: string | null;
  /** Of ATTRIBUTE: what its values are, which is so for ever. */
  attributeType?: AttributeType | null;
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
  const { operators, expected, compile } = fieldOf(condition);
  const read = compile(condition.operator);
  if (!read)
    return { at: 'operator', expected: `one of ${operators.join(', ')} for ${condition.attribute ?? condition.field}` };
  return read(condition.value) ? null : { at: 'value', expected };
}

/** Tells whether a product belongs to the collection. Throws when a condition has a problem. */
export function compileRule({ match, conditions }: CollectionRule): Holds {
  const all = conditions.map((condition) => {
    const holds = fieldOf(condition).compile(condition.operator)?.(condition.value);
    if (!holds) throw new Error(`a rule has a condition that cannot be: ${JSON.stringify(condition)}`);
    return holds;
  });
  return match === 'ALL' ? (facts) => all.every((holds) => holds(facts)) : (facts) => all.some((holds) => holds(facts));
}

/** Throws for an attribute of which it is not known what its values are. */
function fieldOf({ field, attribute, attributeType }: RuleCondition): RuleField {
  if (field !== 'ATTRIBUTE') return ruleFields[field];
  if (!attribute || !attributeType) throw new Error('a rule asks about an attribute without saying which');
  return attributeField(attribute, attributeType);
}
