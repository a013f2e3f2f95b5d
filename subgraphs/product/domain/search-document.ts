import type { AttributeContent } from './attribute.ts';
import type { WholeProduct } from './product.ts';
import { isForSale } from './product-status.ts';
import { indexedWords, searchCode, searchTitle } from './search-text.ts';

/** A: title. B: vendor, type, SKUs and barcodes. C: tags, attributes and titles of variants. D: description. */
export type SearchWeight = 'A' | 'B' | 'C' | 'D';

/** By what a product is found in a language. */
export interface SearchDocument {
  productId: string;
  language: string;
  /** What a search for all of the title is compared with. */
  title: string;
  /** SKUs and barcodes. */
  codes: string[];
  /** In the order of the texts they are from. */
  words: { word: string; weight: SearchWeight }[];
  /** Words that may be completed: of the title, vendor and type of what is for sale. */
  completed: string[];
}

/** What an option of an attribute is called. */
export type LabelOf = (attributeId: string, option: string) => string;

/** Most words of a document; PostgreSQL knows places up to 16,383. */
const mostWords = 10_000;

/** By what a product is found in a language. The same product gives the same document: what has not changed need not be written. */
export function searchDocument(whole: WholeProduct, labelOf: LabelOf, language: string): SearchDocument {
  const { product, variants, attributes } = whole;
  const codes = [
    ...new Set(variants.flatMap(({ sku, barcode }) => [sku, barcode ?? '']).filter((code) => code !== '')),
  ];
  const weighed = (weight: SearchWeight, words: readonly string[]) => words.map((word) => ({ word, weight }));
  const said = attributes.flatMap(({ attributeId, content }) =>
    textsOf(content, (option) => labelOf(attributeId, option)),
  );
  const titles = variants.map(({ title }) => title).filter((title) => title !== product.title);
  return {
    productId: product.id,
    language,
    title: searchTitle(product.title),
    codes: [...new Set(codes.map(searchCode).filter((code) => code !== ''))],
    words: [
      ...weighed('A', indexedWords(product.title)),
      ...weighed('B', indexedWords(product.vendor ?? '', product.productType ?? '')),
      ...weighed('B', [
        ...new Set(codes.flatMap((code) => [...indexedWords(code), ...indexedWords(searchCode(code))])),
      ]),
      ...weighed('C', indexedWords(...product.tags, ...said, ...titles)),
      ...weighed('D', indexedWords(product.description)),
    ].slice(0, mostWords),
    completed: isForSale(product)
      ? [...new Set(indexedWords(product.title, product.vendor ?? '', product.productType ?? ''))]
      : [],
  };
}

/** What is said in words. Numbers, days and what refers to something are for filters. */
function textsOf(content: AttributeContent, labelOf: (option: string) => string): string[] {
  switch (content.type) {
    case 'TEXT':
      return [content.text];
    case 'RICH_TEXT':
      return [content.html];
    case 'ENUM':
      return content.options.map(labelOf);
    case 'NUMBER':
    case 'BOOLEAN':
    case 'DATE':
    case 'PRODUCT':
    case 'CATEGORY':
      return [];
    default:
      return content satisfies never;
  }
}
