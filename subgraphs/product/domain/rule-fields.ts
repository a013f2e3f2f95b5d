import type { ProductFacts } from './product-facts.ts';
import { money, type RuleOperator, type RuleValue, reference, text, time, yesOrNo } from './rule-values.ts';

/** Tells whether a condition holds for a product. */
export type Holds = (facts: ProductFacts) => boolean;

/** What conditions may ask about. */
export interface RuleField {
  operators: readonly string[];
  /** What its values are, in words that continue "expected". */
  expected: string;
  /** Null when the field does not have the operator. */
  compile(operator: RuleOperator): ((value: string) => Holds | null) | null;
}

/** @param read what a product has of it: none, one or several. */
function ruleField<Value>(type: RuleValue<Value>, read: (facts: ProductFacts) => readonly Value[]): RuleField {
  return {
    operators: Object.keys(type.operators),
    expected: type.expected,
    compile(operator) {
      const test = type.operators[operator];
      if (!test) return null;
      return (value) => {
        const wanted = type.read(value);
        return wanted === null ? null : (facts) => test(read(facts), wanted);
      };
    },
  };
}

/** Every field that conditions may name: a new one is an entry here, and its name in the schema. */
export const ruleFields = {
  TITLE: ruleField(text, ({ title }) => [title]),
  VENDOR: ruleField(text, ({ vendors }) => vendors),
  PRODUCT_TYPE: ruleField(text, ({ productTypes }) => productTypes),
  TAG: ruleField(text, ({ tags }) => tags),
  CATEGORY: ruleField(reference, ({ categoryIds }) => categoryIds),
  PRICE: ruleField(money, ({ prices }) => prices),
  ON_SALE: ruleField(yesOrNo, ({ isOnSale }) => [isOnSale]),
  CREATED_AT: ruleField(time, ({ createdAt }) => [createdAt]),
  OPTION_VALUE: ruleField(text, ({ optionValues }) => optionValues),
  SKU: ruleField(text, ({ skus }) => skus),
};

export type RuleFieldName = keyof typeof ruleFields;
