-- CreateTable
CREATE TABLE "collection" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "description" TEXT,
    "rule" JSONB,
    "rule_revision" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "event_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "collection_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

-- CreateTable
CREATE TABLE "collection_product" (
    "collection_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "collection_product_pkey" PRIMARY KEY ("collection_id","product_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "collection_slug_key" ON "collection"("slug");

-- CreateIndex
CREATE INDEX "collection_title_key_id_idx" ON "collection"("title_key", "id");

-- CreateIndex
CREATE INDEX "collection_product_collection_id_position_product_id_idx" ON "collection_product"("collection_id", "position", "product_id");

-- CreateIndex
CREATE INDEX "collection_product_product_id_idx" ON "collection_product"("product_id");

-- Each change of a product asks for the rules, of which there are few.
CREATE INDEX "collection_by_rule_idx" ON "collection"("id") WHERE "rule" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "collection_product" ADD CONSTRAINT "collection_product_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
