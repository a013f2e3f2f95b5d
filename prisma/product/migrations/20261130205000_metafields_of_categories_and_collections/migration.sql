ALTER TABLE "metafield"
  ALTER COLUMN "product_id" DROP NOT NULL,
  ADD COLUMN "category_id" UUID,
  ADD COLUMN "collection_id" UUID,
  ADD CONSTRAINT "metafield_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "metafield_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "metafield_one_home" CHECK (num_nonnulls("product_id", "category_id", "collection_id") = 1);
CREATE INDEX "metafield_category_id_idx" ON "metafield"("category_id");
CREATE INDEX "metafield_collection_id_idx" ON "metafield"("collection_id");
