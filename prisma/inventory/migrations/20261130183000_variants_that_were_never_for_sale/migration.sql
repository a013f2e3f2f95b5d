-- All there are have been for sale.
ALTER TABLE "stock_item" ADD COLUMN "was_for_sale" BOOLEAN NOT NULL DEFAULT true;
