import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from './product.ts';
import type { ProductTranslation } from './product-translation.ts';
import { editTexts, putTranslation } from './translation.ts';
import { nothingTranslated } from './translations-by-kind.ts';

type Texts = Omit<ProductTranslation, 'language' | 'options' | 'variants' | 'media'>;

/** Texts of a product as they are to be in a language: what is absent stays, null removes. */
export type WishedTranslation = { language: string } & { [Field in keyof Texts]?: Texts[Field] | undefined };

/** The product with these texts; those in other languages stay. The index of a refusal is that of the list. */
export function putTranslations(whole: WholeProduct, wished: readonly WishedTranslation[]) {
  let { translations } = whole;
  for (const [index, { language, ...texts }] of wished.entries()) {
    const known = translations.find((each) => each.language === language) ?? nothingTranslated.product(language);
    const put = putTranslation(translations, editTexts(known, texts));
    if (isRefusal(put)) return refuse('too-many-languages', { index, most: put.most });
    translations = put;
  }
  return { ...whole, translations } satisfies WholeProduct;
}
