-- AlterTable
ALTER TABLE "order" ADD COLUMN "market" TEXT;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN "price_list_id" UUID;

-- CreateTable
CREATE TABLE "catalogue_variant_price" (
    "variant_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "price_minor" BIGINT NOT NULL,

    CONSTRAINT "catalogue_variant_price_pkey" PRIMARY KEY ("variant_id","currency")
);

-- CreateTable
CREATE TABLE "catalogue_market" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "catalogue_market_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_price_list" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "market_ids" UUID[],
    "customer_groups" TEXT[],
    "priority" INTEGER NOT NULL,
    "basis_points" INTEGER,
    "ending" TEXT,

    CONSTRAINT "catalogue_price_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_price_list_entry" (
    "price_list_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "min_quantity" INTEGER NOT NULL,
    "price_minor" BIGINT NOT NULL,

    CONSTRAINT "catalogue_price_list_entry_pkey" PRIMARY KEY ("price_list_id","variant_id","min_quantity")
);

-- CreateIndex
CREATE INDEX "catalogue_market_code_idx" ON "catalogue_market"("code");

-- CreateIndex
CREATE INDEX "catalogue_price_list_currency_idx" ON "catalogue_price_list"("currency");

-- CreateIndex
CREATE INDEX "catalogue_price_list_entry_variant_id_idx" ON "catalogue_price_list_entry"("variant_id");

-- AddForeignKey
ALTER TABLE "catalogue_price_list_entry" ADD CONSTRAINT "catalogue_price_list_entry_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "catalogue_price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;
