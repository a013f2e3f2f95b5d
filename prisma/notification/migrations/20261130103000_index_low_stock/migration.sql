-- What is low. Prisma has no words for such an index.
CREATE INDEX "stock_state_low_idx" ON "stock_state"("available", "variant_id")
WHERE "version" > 0 AND "available" <= coalesce("low_stock_threshold", 0);
