import { foldText } from '#packages/text/fold-text.ts';
import type { AttributeType } from './attribute.ts';
import { textOfDescription } from './description-html.ts';
import type { ProductFacts } from './product-facts.ts';
import { statuses } from './product-status.ts';
import {
  choice,
  code,
  day,
  money,
  number,
  type RuleOperator,
  type RuleValue,
  reference,
  text,
  time,
  yesOrNo,
} from './rule-values.ts';

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
  DESCRIPTION: ruleField(text, ({ description }) => [description()]),
  SLUG: ruleField(text, ({ slug }) => [slug]),
  STATUS: ruleField(choice(statuses), ({ status }) => [status]),
  VENDOR: ruleField(text, ({ vendors }) => vendors),
  PRODUCT_TYPE: ruleField(text, ({ productTypes }) => productTypes),
  TAG: ruleField(text, ({ tags }) => tags),
  TAX_CLASS: ruleField(text, ({ taxClass }) => [taxClass]),
  CATEGORY: ruleField(reference, ({ categoryIds }) => categoryIds),
  PRICE: ruleField(money, ({ prices }) => prices),
  COMPARE_AT_PRICE: ruleField(money, ({ compareAtPrices }) => compareAtPrices),
  ON_SALE: ruleField(yesOrNo, ({ compareAtPrices }) => [compareAtPrices.length > 0]),
  CREATED_AT: ruleField(time, ({ createdAt }) => [createdAt]),
  PUBLISHED_AT: ruleField(time, ({ publishedAt }) => (publishedAt ? [publishedAt] : [])),
  OPTION_NAME: ruleField(text, ({ optionNames }) => optionNames),
  OPTION_VALUE: ruleField(text, ({ optionValues }) => optionValues),
  VARIANT_TITLE: ruleField(text, ({ variantTitles }) => variantTitles),
  SKU: ruleField(text, ({ skus }) => skus),
  BARCODE: ruleField(text, ({ barcodes }) => barcodes),
  WEIGHT: ruleField(number, ({ weights }) => weights),
  REQUIRES_SHIPPING: ruleField(yesOrNo, ({ requireShipping }) => requireShipping),
  HARMONISED_CODE: ruleField(text, ({ harmonisedCodes }) => harmonisedCodes),
  COUNTRY_OF_ORIGIN: ruleField(text, ({ countriesOfOrigin }) => countriesOfOrigin),
  HAS_MEDIA: ruleField(yesOrNo, ({ hasMedia }) => [hasMedia]),
};

/** What conditions may ask about an attribute, by its type. A product has the values of its variants as well. */
export function attributeField(attributeCode: string, type: AttributeType): RuleField {
  const keys = ({ attributes }: ProductFacts) => (attributes.get(attributeCode) ?? []).flatMap(({ key }) => key ?? []);
  const texts = ({ attributes }: ProductFacts) =>
    (attributes.get(attributeCode) ?? []).flatMap((value) => value.text ?? []);
  switch (type) {
    case 'TEXT':
      return ruleField(text, (facts) => texts(facts).map(foldText));
    case 'RICH_TEXT':
      return ruleField(text, (facts) => texts(facts).map((html) => foldText(textOfDescription(html))));
    case 'NUMBER':
      return ruleField(number, ({ attributes }) =>
        (attributes.get(attributeCode) ?? []).flatMap((value) => value.number ?? []),
      );
    case 'BOOLEAN':
      return ruleField(yesOrNo, (facts) => keys(facts).map((key) => key === 'true'));
    case 'DATE':
      return ruleField(day, keys);
    case 'ENUM':
      return ruleField(code, keys);
    case 'PRODUCT':
    case 'CATEGORY':
      return ruleField(reference, keys);
    default:
      return type satisfies never;
  }
}

export type RuleFieldName = keyof typeof ruleFields | 'ATTRIBUTE';

export const ruleFieldNames: readonly [RuleFieldName, ...RuleFieldName[]] = [
  'ATTRIBUTE',
  ...(Object.keys(ruleFields) as (keyof typeof ruleFields)[]),
];
