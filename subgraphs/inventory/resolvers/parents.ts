/** A variant, as far as this room knows it: by its id. */
export interface VariantParent {
  id: string;
}
