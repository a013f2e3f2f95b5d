import type { Refusal } from '#packages/refusals/refusal.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { planUpsert } from './upsert-product.ts';

type UpsertRefusal = Extract<Awaited<ReturnType<typeof planUpsert>>, Refusal>;
type Told = Pick<JobRejection, 'code' | 'message'>;

const invalid = (message: string): Told => ({ code: 'INVALID_INPUT', message });

/** Why a product of many was not put, as the job's rejection says it: the field, and what was expected. */
export function tellUpsertRefusal(refusal: UpsertRefusal): Told {
  switch (refusal.refused) {
    case 'title-missing':
      return invalid('title: expected one, since there is no such product yet');
    case 'variants-missing':
      return invalid('variants: expected 1 to 100, since there is no such product yet');
    case 'named-twice':
      return invalid('slug: the product occurs twice, by its slugs in two languages');
    case 'slug-taken': {
      const field = refusal.index === null ? 'slug' : `translations.${refusal.index}.slug`;
      return { code: 'ALREADY_EXISTS', message: `${field}: another product has the slug ${refusal.slug}` };
    }
    case 'too-many-languages':
      return invalid(`translations.${refusal.index}.language: expected at most ${refusal.most} languages`);
    case 'unknown-category':
      return { code: 'NOT_FOUND', message: `categories.${refusal.index}: there is no such category` };
    case 'stray-attribute':
      return invalid(`productType: products of this type have no attribute ${refusal.code}, of which there is a value`);
    case 'attribute-missing':
      return invalid(`status: a product for sale needs a value of the attribute ${refusal.code}`);
    case 'unknown-picture':
      return {
        code: 'NOT_FOUND',
        message: `variants.${refusal.index}.mediaUrl: expected one of the pictures of the product`,
      };
    case 'sku-taken':
      return {
        code: 'ALREADY_EXISTS',
        message: `variants.${refusal.index}.sku: another product has a variant with the SKU ${refusal.sku}`,
      };
    case 'sku-repeated':
      return invalid(`variants.${refusal.index}.sku: ${refusal.sku} occurs twice`);
    case 'currencies-differ':
      return invalid(
        `variants.${refusal.index}.price.currency: expected ${refusal.expected}, as for the first variant`,
      );
    case 'option-repeated':
      return invalid(`variants.${refusal.index}.selectedOptions: expected each option once`);
    case 'options-differ':
      return invalid(
        `variants.${refusal.index}.selectedOptions: expected ${refusal.expected.join(', ') || 'no options'}, as for the first variant`,
      );
    case 'values-repeated':
      return invalid(`variants.${refusal.index}.selectedOptions: another variant has the same values`);
    default:
      return refusal satisfies never;
  }
}
