/** A shelf of the shop. */
export interface Category {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  /** Null at the top. */
  parentId: string | null;
  /** Number of its last event. */
  version: number;
}

/** Most categories from the top down to the lowest. */
export const mostLevels = 20;

/** Most categories with the same parent, and most at the top. */
export const mostSiblings = 1_000;

/** Most products that are filed elsewhere when their category is deleted: each gets a version, an event and a line of its history. */
export const mostRefiled = 10_000;
