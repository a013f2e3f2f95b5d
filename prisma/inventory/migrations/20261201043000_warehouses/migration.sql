-- What there was served every order, and goes on so.
ALTER TABLE "warehouse"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'FULFILLMENT',
  ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 100,
  ADD COLUMN "address" JSONB,
  ADD COLUMN "countries" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "markets" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "is_pickup_point" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "is_pickup_only" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "is_active" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

-- Whatever a program gets wrong, what is for pick-up only can be picked up.
ALTER TABLE "warehouse" ADD CONSTRAINT "warehouse_pickup_only_is_a_point" CHECK ("is_pickup_point" OR NOT "is_pickup_only");

-- Where an order goes and where it was placed: what allocates its units again, when a warehouse is closed.
ALTER TABLE "reservation" ADD COLUMN "country" TEXT, ADD COLUMN "market" TEXT;

-- For what a warehouse has promised; lines are few, since they go when they have been shipped.
CREATE INDEX "reservation_line_warehouse_id_variant_id_idx" ON "reservation_line"("warehouse_id", "variant_id");

-- For what a warehouse holds.
CREATE INDEX "stock_level_warehouse_id_variant_id_idx" ON "stock_level"("warehouse_id", "variant_id");
