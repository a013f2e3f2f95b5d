import { z } from 'zod';
import { id, orNull, text } from '#packages/user-errors/input-fields.ts';
import { mostAtOnce, mostConditions } from '../../domain/collection.ts';
import { conditionProblem, type RuleCondition } from '../../domain/collection-rule.ts';
import { ruleFieldNames } from '../../domain/rule-fields.ts';
import type { RuleOperator } from '../../domain/rule-values.ts';
import { slug as attributeCode } from '../../domain/slug.ts';
import { categoryFields } from './category-fields.ts';
import { boundedList, distinct } from './lists.ts';

const operators: readonly RuleOperator[] = [
  'IS',
  'IS_NOT',
  'CONTAINS',
  'DOES_NOT_CONTAIN',
  'STARTS_WITH',
  'ENDS_WITH',
  'LESS_THAN',
  'AT_MOST',
  'AT_LEAST',
  'GREATER_THAN',
  'BEFORE',
  'AFTER',
];

const condition = z
  .object({
    field: z.enum(ruleFieldNames),
    attribute: orNull(attributeCode),
    operator: z.enum(operators),
    value: text(1, 255),
  })
  .check(({ value, issues }: z.core.ParsePayload<RuleCondition>) => {
    const refuse = (at: 'attribute' | 'operator' | 'value', expected: string) =>
      issues.push({ code: 'custom', path: [at], message: `expected ${expected}`, input: value[at] });
    if (value.field === 'ATTRIBUTE') {
      // What its values are is known where the attribute is.
      if (!value.attribute) refuse('attribute', 'the code of an attribute');
      return;
    }
    if (value.attribute) return void refuse('attribute', `none for ${value.field}`);
    const problem = conditionProblem(value);
    if (problem) refuse(problem.at, problem.expected);
  });

/** Which products belong to a collection. */
export const collectionRule = z.object({
  match: z.enum(['ALL', 'ANY']).default('ALL'),
  conditions: boundedList(condition, 1, mostConditions),
});

const { slug, name: title, description } = categoryFields;

/** What a collection says of itself. */
export const collectionFields = { slug, title, description };

/** Products, each once. */
export const productIds = distinct(id, 1, mostAtOnce);
