CREATE TABLE "metafield" (
  "owner_id" UUID NOT NULL,
  "namespace" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "product_id" UUID NOT NULL,
  "type" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  "is_public" BOOLEAN NOT NULL,
  CONSTRAINT "metafield_pkey" PRIMARY KEY ("owner_id", "namespace", "key"),
  CONSTRAINT "metafield_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "metafield_product_id_idx" ON "metafield"("product_id");
