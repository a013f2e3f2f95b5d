/** What a new subgraph and the entity it is about are called, wherever that is written. */
export interface Names {
  /** Of the subgraph: `gift-notes`. */
  subgraph: string;
  /** Of the entity: `GiftNote`. */
  Entity: string;
  Entities: string;
  /** `giftNote`. */
  entity: string;
  entities: string;
  /** `GIFT_NOTE`. */
  ENTITY: string;
  /** `gift-note`: the aggregate type of its events, and its files. */
  kebab: string;
  /** `gift_note`: its table. */
  snake: string;
  /** In prose: `gift note`. */
  word: string;
  words: string;
}

/**
 * Names after a subgraph, which is called after several of what it is about.
 * @param entity in Pascal case. Default: the singular of the subgraph's name, or that name where it has none.
 */
export function namesOf(subgraph: string, entity = pascal(singular(subgraph))): Names {
  const words = entity.match(/[A-Z][a-z0-9]*/g)?.map((word) => word.toLowerCase()) ?? [];
  return {
    subgraph,
    Entity: entity,
    Entities: pascal(subgraph),
    entity: camel(entity),
    entities: camel(pascal(subgraph)),
    ENTITY: words.join('_').toUpperCase(),
    kebab: words.join('-'),
    snake: words.join('_'),
    word: words.join(' '),
    words: subgraph.replaceAll('-', ' '),
  };
}

/** The text of a template with the names in place of `__Entity__` and the like. */
export const fillIn = (template: string, names: Names): string =>
  template.replaceAll(/__(\w+?)__/g, (token, name: string) =>
    Object.hasOwn(names, name) ? names[name as keyof Names] : token,
  );

function singular(plural: string): string {
  if (/[^aeiou]ies$/.test(plural)) return `${plural.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.slice(0, -2);
  return /[^s]s$/.test(plural) ? plural.slice(0, -1) : plural;
}

const pascal = (kebab: string) => kebab.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
