/** A variant, as far as this subgraph knows it: by its id. */
export interface VariantParent {
  id: string;
}
