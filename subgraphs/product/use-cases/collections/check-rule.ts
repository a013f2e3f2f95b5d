import { refuse } from '#packages/refusals/refusal.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { mostRules } from '../../domain/collection.ts';
import { type CollectionRule, conditionProblem, type RuleCondition } from '../../domain/collection-rule.ts';
import { findAttributesByCode, holdAttributes } from '../../store/attributes.ts';
import { findCategories } from '../../store/categories.ts';
import { countRules } from '../../store/collections.ts';
import type { Tx } from '../../store/database.ts';
import { findProducts } from '../../store/products.ts';

/**
 * The rule as it is kept, which says what the values of its attributes are. Refuses one about what there is not, with values that do
 * not fit, and one rule too many. The attributes stay until the transaction ends.
 */
export async function checkRule(
  tx: Tx,
  { match, conditions: given }: CollectionRule,
  { isFirst }: { isFirst: boolean },
) {
  const known = await attributesOf(tx, given);
  const conditions: RuleCondition[] = [];
  for (const [index, condition] of given.entries()) {
    const { attribute: code, field, operator, value } = condition;
    if (field !== 'ATTRIBUTE') {
      conditions.push({ field, operator, value });
      continue;
    }
    const attribute = known.get(code ?? '');
    if (!attribute) return refuse('unknown-rule-attribute', { index });
    const settled = { field, attribute: attribute.code, attributeType: attribute.type, operator, value };
    const problem = conditionProblem(settled) ?? unknownOption(attribute, value);
    if (problem) return refuse('unfit-condition', { index, ...problem });
    conditions.push(settled);
  }
  const unknown = await refuseUnknown(tx, conditions);
  if (unknown) return unknown;
  if (isFirst && (await countRules(tx, mostRules)) >= mostRules) return refuse('too-many-rules');
  return { match, conditions } satisfies CollectionRule;
}

async function attributesOf(tx: Tx, conditions: readonly RuleCondition[]): Promise<Map<string, Attribute>> {
  const codes = conditions.flatMap(({ attribute }) => attribute ?? []);
  if (codes.length === 0) return new Map();
  const found = await findAttributesByCode(tx, codes);
  await holdAttributes(
    tx,
    found.map(({ id }) => id),
  );
  // As they are now that nobody changes them.
  return new Map((await findAttributesByCode(tx, codes)).map((attribute) => [attribute.code, attribute]));
}

function unknownOption({ type, options }: Attribute, value: string) {
  if (type !== 'ENUM' || options.some(({ code }) => code === value)) return null;
  return { at: 'value' as const, expected: `one of ${options.map(({ code }) => code).join(', ')}` };
}

/** Refuses the first condition about a category or product that there is not; null when all are known. */
async function refuseUnknown(tx: Tx, conditions: readonly RuleCondition[]) {
  const named = conditions.map(({ field, attributeType, value }) => {
    const type = field === 'ATTRIBUTE' ? attributeType : field;
    return { type, id: value.toLowerCase() };
  });
  const idsOf = (wanted: string) => named.flatMap(({ type, id }) => (type === wanted ? [id] : []));
  const [categories, products] = [idsOf('CATEGORY'), idsOf('PRODUCT')];
  const known = new Set([
    ...(categories.length > 0 ? await findCategories(tx, categories) : []).map(({ id }) => id),
    ...(products.length > 0 ? await findProducts(tx, products) : [])
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id }) => id),
  ]);
  const index = named.findIndex(({ type, id }) => (type === 'CATEGORY' || type === 'PRODUCT') && !known.has(id));
  if (index < 0) return null;
  return refuse('unknown-in-rule', { index, what: named[index]?.type === 'PRODUCT' ? 'product' : 'category' });
}
