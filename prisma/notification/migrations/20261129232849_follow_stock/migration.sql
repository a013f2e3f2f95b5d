-- CreateTable
CREATE TABLE "stock_state" (
    "variant_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "low_stock_threshold" INTEGER,

    CONSTRAINT "stock_state_pkey" PRIMARY KEY ("variant_id")
);

-- CreateTable
CREATE TABLE "stock_alert" (
    "id" UUID NOT NULL,
    "variant_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stock_alert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stock_alert_created_at_idx" ON "stock_alert"("created_at");
