-- CreateTable
CREATE TABLE "sale" (
    "order_id" UUID NOT NULL,
    "sold_at" TIMESTAMPTZ(3) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "units" INTEGER NOT NULL,
    "revenue_minor" BIGINT NOT NULL,

    CONSTRAINT "sale_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "sale_line" (
    "order_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "revenue_minor" BIGINT NOT NULL,

    CONSTRAINT "sale_line_pkey" PRIMARY KEY ("order_id","line_id")
);

-- CreateTable
CREATE TABLE "sales_day" (
    "day" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "orders" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "revenue_minor" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sales_day_pkey" PRIMARY KEY ("day","currency")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "position" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "aggregate_type" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "aggregate_version" INTEGER NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "correlation_id" TEXT NOT NULL,
    "causation_id" TEXT,
    "actor" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "consumer" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "aggregate_version" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "processed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("consumer","aggregate_id","aggregate_version")
);

-- CreateIndex
CREATE INDEX "sale_currency_sold_at_idx" ON "sale"("currency", "sold_at");

-- CreateIndex
CREATE INDEX "sale_line_product_id_order_id_idx" ON "sale_line"("product_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_id_key" ON "outbox_event"("id");

-- CreateIndex
CREATE INDEX "outbox_event_published_at_position_idx" ON "outbox_event"("published_at", "position");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_aggregate_id_aggregate_version_key" ON "outbox_event"("aggregate_id", "aggregate_version");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_event_consumer_event_id_key" ON "inbox_event"("consumer", "event_id");

-- AddForeignKey
ALTER TABLE "sale_line" ADD CONSTRAINT "sale_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "sale"("order_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing that is published or shown per day or per sale may be beyond what JSON carries exactly (2^53 - 1).
ALTER TABLE "sale"
  ADD CONSTRAINT "sale_units_positive" CHECK ("units" > 0),
  ADD CONSTRAINT "sale_revenue_in_range" CHECK ("revenue_minor" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "sale_line"
  ADD CONSTRAINT "sale_line_quantity_positive" CHECK ("quantity" > 0),
  ADD CONSTRAINT "sale_line_revenue_in_range" CHECK ("revenue_minor" BETWEEN 0 AND 9007199254740991);
ALTER TABLE "sales_day"
  ADD CONSTRAINT "sales_day_orders_not_negative" CHECK ("orders" >= 0),
  ADD CONSTRAINT "sales_day_units_not_negative" CHECK ("units" >= 0),
  ADD CONSTRAINT "sales_day_revenue_in_range" CHECK ("revenue_minor" BETWEEN 0 AND 9007199254740991);
