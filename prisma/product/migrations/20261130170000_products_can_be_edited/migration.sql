-- What there is has been for sale from its first moment.
ALTER TABLE "product"
  ADD COLUMN "description_html" TEXT,
  ADD COLUMN "product_type" TEXT,
  ADD COLUMN "seo_title" TEXT,
  ADD COLUMN "seo_description" TEXT,
  ADD COLUMN "tax_class" TEXT NOT NULL DEFAULT 'standard',
  ADD COLUMN "status" TEXT NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN "publish_at" TIMESTAMPTZ(3),
  ADD COLUMN "published_at" TIMESTAMPTZ(3),
  ADD COLUMN "deleted_at" TIMESTAMPTZ(3),
  ADD COLUMN "updated_at" TIMESTAMPTZ(3);
UPDATE "product" SET "published_at" = "created_at", "updated_at" = "created_at";
ALTER TABLE "product"
  ALTER COLUMN "tax_class" DROP DEFAULT,
  ALTER COLUMN "status" DROP DEFAULT,
  ALTER COLUMN "updated_at" SET NOT NULL;

DROP INDEX "product_slug_key";
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug") WHERE "deleted_at" IS NULL;
-- What a job that publishes what is due looks for, and what staff look at: few among many.
CREATE INDEX "product_not_active_idx" ON "product"("status", "id") WHERE "status" <> 'ACTIVE';

CREATE TABLE "former_slug" (
  "slug" TEXT NOT NULL,
  "product_id" UUID NOT NULL,
  CONSTRAINT "former_slug_pkey" PRIMARY KEY ("slug"),
  CONSTRAINT "former_slug_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "former_slug_product_id_idx" ON "former_slug"("product_id");

CREATE TABLE "product_change" (
  "product_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "actor_type" TEXT NOT NULL,
  "actor_id" TEXT,
  "changes" JSONB NOT NULL,
  CONSTRAINT "product_change_pkey" PRIMARY KEY ("product_id", "version"),
  CONSTRAINT "product_change_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "sold_product" (
  "product_id" UUID NOT NULL,
  CONSTRAINT "sold_product_pkey" PRIMARY KEY ("product_id")
);

ALTER TABLE "variant"
  ADD COLUMN "barcode" TEXT,
  ADD COLUMN "weight_grams" INTEGER,
  ADD COLUMN "length_mm" INTEGER,
  ADD COLUMN "width_mm" INTEGER,
  ADD COLUMN "height_mm" INTEGER,
  ADD COLUMN "requires_shipping" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "harmonised_code" TEXT,
  ADD COLUMN "country_of_origin" CHAR(2),
  ADD COLUMN "media_id" UUID,
  ADD COLUMN "removed_at" TIMESTAMPTZ(3);
ALTER TABLE "variant" ALTER COLUMN "requires_shipping" DROP DEFAULT;
DROP INDEX "variant_sku_key";
CREATE UNIQUE INDEX "variant_sku_key" ON "variant"("sku") WHERE "removed_at" IS NULL;
DROP INDEX "variant_product_id_position_key";
CREATE INDEX "variant_product_id_position_idx" ON "variant"("product_id", "position");

ALTER TABLE "media" ADD COLUMN "id" UUID;
UPDATE "media" SET "id" = gen_random_uuid();
ALTER TABLE "media" ALTER COLUMN "id" SET NOT NULL;
ALTER TABLE "media" DROP CONSTRAINT "media_pkey";
ALTER TABLE "media" ADD CONSTRAINT "media_pkey" PRIMARY KEY ("id");
CREATE INDEX "media_product_id_position_idx" ON "media"("product_id", "position");
