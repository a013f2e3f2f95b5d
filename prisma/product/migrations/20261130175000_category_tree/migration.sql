-- Existing categories are at the top, in the order in which they were listed.
ALTER TABLE "category"
  ADD COLUMN "description" TEXT,
  ADD COLUMN "parent_id" UUID,
  ADD COLUMN "position" INTEGER,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

UPDATE "category" SET "position" = "listed"."place"
FROM (SELECT "id", row_number() OVER (ORDER BY "name_key", "slug") AS "place" FROM "category") AS "listed"
WHERE "category"."id" = "listed"."id";

ALTER TABLE "category" ALTER COLUMN "position" SET NOT NULL;

-- CreateTable
CREATE TABLE "category_ancestor" (
    "category_id" UUID NOT NULL,
    "ancestor_id" UUID NOT NULL,
    "distance" INTEGER NOT NULL,

    CONSTRAINT "category_ancestor_pkey" PRIMARY KEY ("category_id","ancestor_id")
);

INSERT INTO "category_ancestor" ("category_id", "ancestor_id", "distance") SELECT "id", "id", 0 FROM "category";

-- CreateIndex
CREATE INDEX "category_parent_id_position_idx" ON "category"("parent_id", "position");

-- CreateIndex
CREATE INDEX "category_ancestor_ancestor_id_category_id_idx" ON "category_ancestor"("ancestor_id", "category_id");

-- With the product in the index, products of a branch are counted from it alone.
DROP INDEX "product_category_category_id_idx";
CREATE INDEX "product_category_category_id_product_id_idx" ON "product_category"("category_id", "product_id");

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_ancestor" ADD CONSTRAINT "category_ancestor_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_ancestor" ADD CONSTRAINT "category_ancestor_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whatever a program gets wrong, no category is its own parent.
ALTER TABLE "category" ADD CONSTRAINT "category_not_its_own_parent" CHECK ("parent_id" <> "id");
