import type { Attribute } from '../domain/attribute.ts';
import { languageChain } from '../domain/language-chain.ts';
import type { AttributeTranslation } from '../domain/plain-translation.ts';
import type { WholeProduct } from '../domain/product.ts';
import { inFirstLanguage, translatedProduct } from '../domain/read-translations.ts';
import { type SearchDocument, searchDocument } from '../domain/search-document.ts';
import { defaultLanguage, dictionaryOf, documentLanguage } from '../domain/search-language.ts';
import { findAttributes } from './attributes.ts';
import type { Tx } from './database.ts';
import { replaceProductWords } from './product-words.ts';
import { noteSearchWords } from './search-words.ts';
import { findTranslations } from './translations.ts';

/** How documents are made now. A migration that has them made otherwise sets those there are to 0: they are found as they are until the job `renew-search-documents` has renewed them. */
const documentForm = 1;

/** Of translations those into these languages, in the order of these. */
const inOrder = <Kept extends { language: string }>(languages: readonly string[], translations: readonly Kept[]) =>
  languages.flatMap((language) => translations.filter((each) => each.language === language));

/** What options of attributes are called, in each language. */
export interface Labels {
  attributes: ReadonlyMap<string, Attribute>;
  translations: ReadonlyMap<string, AttributeTranslation[]>;
}

/** Of the attributes that products choose options of. */
export async function readLabels(tx: Tx, wholes: readonly WholeProduct[]): Promise<Labels> {
  const chosen = wholes.flatMap(({ attributes }) =>
    attributes.flatMap(({ attributeId, content }) => (content.type === 'ENUM' ? [attributeId] : [])),
  );
  const ids = [...new Set(chosen)];
  const attributes = ids.length > 0 ? await findAttributes(tx, ids) : [];
  const isTranslated = ids.length > 0 && wholes.some(({ translations }) => translations.length > 0);
  const translated = isTranslated ? await findTranslations(tx, 'attribute', ids) : [];
  return {
    attributes: new Map(attributes.map((attribute) => [attribute.id, attribute])),
    translations: new Map(
      [...Map.groupBy(translated, ({ ownerId }) => ownerId)].map(([id, of]) => [
        id,
        of.map((each) => each.translation),
      ]),
    ),
  };
}

/** By what a product is found, in every language in which it is described. */
export function searchDocumentsOf(whole: WholeProduct, { attributes, translations }: Labels): SearchDocument[] {
  const labelOf = (attributeId: string, option: string) =>
    attributes.get(attributeId)?.options.find(({ code }) => code === option)?.label ?? option;
  return [
    searchDocument(whole, labelOf, defaultLanguage),
    ...whole.translations.map(({ language }) => {
      const chain = languageChain([language], '');
      const labelIn = (attributeId: string, option: string) =>
        inFirstLanguage(
          labelOf(attributeId, option),
          inOrder(chain, translations.get(attributeId) ?? []),
          ({ options }) => options.find(({ code }) => code === option)?.label,
        );
      const translated = translatedProduct(whole, inOrder(chain, whole.translations));
      return searchDocument(translated, labelIn, documentLanguage(language));
    }),
  ];
}

/**
 * Writes documents in place of those there are, each of another product or language: words as they stand and their stems. SQL: Prisma Client
 * knows no tsvector, and a part of an import has fifty products. Lexemes are put together here rather than by `to_tsvector`, whose parser
 * would take words apart.
 */
export async function saveSearchDocuments(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const given = documents.map(({ productId, language, title, codes, words }) => ({
    ...{ productId, language, dictionary: dictionaryOf(language), title, codes },
    words: words.map(({ word }) => word),
    weights: words.map(({ weight }) => weight),
  }));
  await tx.$executeRaw`
    INSERT INTO product_search AS ps (product_id, language, title, codes, names, document, form)
    SELECT d."productId", d.language, d.title, d.codes, e.names, e.document, ${documentForm}
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS d (
      "productId" uuid, language text, dictionary text, title text, codes text[], words text[], weights text[]
    ), LATERAL (
      SELECT coalesce(string_agg(entry, ' ') FILTER (WHERE weight = 'A'), '')::tsvector AS names,
        coalesce(string_agg(entry, ' '), '')::tsvector AS document
      FROM (
        SELECT '''' || lexeme || ''':' || place || weight AS entry, weight
        FROM unnest(d.words, d.weights) WITH ORDINALITY AS w(word, weight, place),
        LATERAL (SELECT w.word UNION SELECT unnest(ts_lexize(d.dictionary::regdictionary, w.word))) AS l(lexeme)
      ) AS entries
    ) AS e
    ON CONFLICT (product_id, language) DO UPDATE
    SET title = EXCLUDED.title, codes = EXCLUDED.codes, names = EXCLUDED.names, document = EXCLUDED.document, form = EXCLUDED.form`;
  await replaceProductWords(
    tx,
    documents.map(({ productId, language, completed }) => ({ productId, language, words: completed })),
  );
  for (const { language, words } of documents) for (const { word } of words) noteSearchWords(tx, { language, word });
}

/** Writes all documents of products in place of those there are. */
export async function saveSearchDocumentsOf(tx: Tx, wholes: readonly WholeProduct[]): Promise<void> {
  const labels = await readLabels(tx, wholes);
  await saveSearchDocuments(
    tx,
    wholes.flatMap((whole) => searchDocumentsOf(whole, labels)),
  );
}

export async function deleteSearchDocuments(tx: Tx, productId: string): Promise<void> {
  await tx.productWord.deleteMany({ where: { productId } });
  await tx.productSearch.deleteMany({ where: { productId } });
}

/** Deletes those in languages into which nothing is translated any more. */
export async function deleteSearchDocumentsIn(tx: Tx, productId: string, languages: readonly string[]): Promise<void> {
  const where = { productId, language: { in: [...languages] } };
  await tx.productWord.deleteMany({ where });
  await tx.productSearch.deleteMany({ where });
}

/** Products with a document that is to be renewed, in the order of their ids. SQL: Prisma Client would sort all of them. */
export async function listOldDocuments(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT product_id AS id FROM product_search WHERE form = 0 ORDER BY product_id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Products that have a value of an attribute, or whose variants do, in the order of their ids. SQL: likewise. */
export async function listProductsWithValue(
  tx: Tx,
  attributeId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT product_id AS id FROM attribute_value
    WHERE attribute_id = ${attributeId}::uuid AND (${after}::uuid IS NULL OR product_id > ${after}::uuid)
    ORDER BY product_id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
