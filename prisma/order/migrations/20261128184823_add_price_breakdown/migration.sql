-- AlterTable
ALTER TABLE "order" ADD COLUMN     "discounts_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "shipping_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "tax_minor" BIGINT NOT NULL DEFAULT 0;

-- Nothing was taken off or added so far, so 0 is right for the orders that are there. What the lines cost is what is left of
-- the total, so that every row sums up.
ALTER TABLE "order" ADD CONSTRAINT "order_price_check" CHECK (
  discounts_minor >= 0 AND shipping_minor >= 0 AND tax_minor >= 0 AND total_minor >= 0
  AND total_minor + discounts_minor - shipping_minor - tax_minor >= 0
);
