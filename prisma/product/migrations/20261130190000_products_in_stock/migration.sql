-- What inventory tells of variants, and what that makes of products. Neither is in the row of the product or variant: stock comes and
-- goes without anybody having edited anything.
CREATE TABLE "variant_stock" (
  "variant_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "is_available" BOOLEAN NOT NULL,
  CONSTRAINT "variant_stock_pkey" PRIMARY KEY ("variant_id")
);

CREATE TABLE "product_availability" (
  "product_id" UUID NOT NULL,
  "id" UUID NOT NULL,
  "in_stock" BOOLEAN NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "product_availability_pkey" PRIMARY KEY ("product_id"),
  CONSTRAINT "product_availability_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Nothing is known of stock yet: it is heard from the first event on.
INSERT INTO "product_availability" ("product_id", "id", "in_stock", "version") SELECT "id", gen_random_uuid(), false, 0 FROM "product";

-- Every product has a row, whatever makes the product.
CREATE FUNCTION "add_product_availability"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_availability (product_id, id, in_stock, version) SELECT id, gen_random_uuid(), false, 0 FROM added;
    RETURN NULL;
END $$;

CREATE TRIGGER "product_added" AFTER INSERT ON "product" REFERENCING NEW TABLE AS "added"
FOR EACH STATEMENT EXECUTE FUNCTION "add_product_availability"();
