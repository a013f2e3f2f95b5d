-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "page_path" TEXT;

-- CreateTable
CREATE TABLE "back_in_stock_request" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "stock_version" INTEGER NOT NULL,
    "return_id" UUID,
    "return_version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "back_in_stock_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "back_in_stock_request_variant_id_id_idx" ON "back_in_stock_request"("variant_id", "id");

-- CreateIndex
CREATE INDEX "back_in_stock_request_expires_at_idx" ON "back_in_stock_request"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "back_in_stock_request_recipient_id_variant_id_key" ON "back_in_stock_request"("recipient_id", "variant_id");
