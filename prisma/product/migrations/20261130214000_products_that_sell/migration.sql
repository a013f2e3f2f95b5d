-- What was sold of each product lately, as analytics tells: lists are ordered by it. A table of its own, so that neither the row of a
-- product nor its version changes with what is ordered.
CREATE TABLE "product_sales" (
  "product_id" UUID NOT NULL,
  "units" BIGINT NOT NULL,
  CONSTRAINT "product_sales_pkey" PRIMARY KEY ("product_id"),
  CONSTRAINT "product_sales_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "product_sales_units_product_id_idx" ON "product_sales"("units", "product_id");

INSERT INTO "product_sales" ("product_id", "units") SELECT "id", 0 FROM "product";

-- Every product has a row, whatever makes the product: one that is not sold is in the list, too.
CREATE FUNCTION "add_product_sales"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_sales (product_id, units) SELECT id, 0 FROM added;
    RETURN NULL;
END $$;

CREATE TRIGGER "product_sales_added" AFTER INSERT ON "product" REFERENCING NEW TABLE AS "added"
FOR EACH STATEMENT EXECUTE FUNCTION "add_product_sales"();
