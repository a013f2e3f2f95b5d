CREATE TABLE "attribute" (
  "id" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "unit" TEXT,
  "options" JSONB NOT NULL,
  "of_variants" BOOLEAN NOT NULL,
  "filterable" BOOLEAN NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "attribute_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "attribute_code_key" ON "attribute"("code");

CREATE TABLE "product_type" (
  "name" TEXT NOT NULL,
  "id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "product_type_pkey" PRIMARY KEY ("name")
);
CREATE UNIQUE INDEX "product_type_id_key" ON "product_type"("id");

CREATE TABLE "product_type_attribute" (
  "type_name" TEXT NOT NULL,
  "attribute_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "required" BOOLEAN NOT NULL,
  CONSTRAINT "product_type_attribute_pkey" PRIMARY KEY ("type_name", "attribute_id"),
  CONSTRAINT "product_type_attribute_type_name_fkey" FOREIGN KEY ("type_name") REFERENCES "product_type"("name") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "product_type_attribute_attribute_id_fkey" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "product_type_attribute_attribute_id_idx" ON "product_type_attribute"("attribute_id");

CREATE TABLE "attribute_value" (
  "owner_id" UUID NOT NULL,
  "attribute_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "product_id" UUID NOT NULL,
  "key" TEXT,
  "number" DOUBLE PRECISION,
  "text" TEXT,
  CONSTRAINT "attribute_value_pkey" PRIMARY KEY ("owner_id", "attribute_id", "position"),
  CONSTRAINT "attribute_value_attribute_id_fkey" FOREIGN KEY ("attribute_id") REFERENCES "attribute"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "attribute_value_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "attribute_value_attribute_id_key_product_id_idx" ON "attribute_value"("attribute_id", "key", "product_id");
CREATE INDEX "attribute_value_attribute_id_number_product_id_idx" ON "attribute_value"("attribute_id", "number", "product_id");
CREATE INDEX "attribute_value_product_id_idx" ON "attribute_value"("product_id");
