-- Both prices, so that what a list leaves out by price is passed over in the index.
CREATE INDEX "product_price_currency_min_price_product_id_max_price_idx" ON "product_price"("currency", "min_price", "product_id", "max_price");
DROP INDEX "product_price_currency_min_price_product_id_idx";
