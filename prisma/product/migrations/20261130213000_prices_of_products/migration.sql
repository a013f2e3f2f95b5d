-- The lowest and highest price of a product in each currency in which a variant has a price: lists in a market are ordered and narrowed
-- down by it. The database keeps it, in the transaction of each change, whatever makes the change.
CREATE TABLE "product_price" (
  "product_id" UUID NOT NULL,
  "currency" CHAR(3) NOT NULL,
  "min_price" BIGINT NOT NULL,
  "max_price" BIGINT NOT NULL,
  CONSTRAINT "product_price_pkey" PRIMARY KEY ("product_id", "currency"),
  CONSTRAINT "product_price_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "product_price_currency_min_price_product_id_idx" ON "product_price"("currency", "min_price", "product_id");

-- Whoever changes a variant or its prices has locked its product.
CREATE FUNCTION "refresh_product_prices"(changed UUID[]) RETURNS void LANGUAGE sql AS $$
    WITH priced AS (
        SELECT product.id AS product_id, price.currency, min(price.minor) AS min_price, max(price.minor) AS max_price
        FROM product
            JOIN variant ON variant.product_id = product.id AND variant.removed_at IS NULL
            CROSS JOIN LATERAL (
                SELECT product.currency, variant.price AS minor
                UNION ALL
                SELECT other.currency, other.price FROM variant_price AS other
                WHERE other.variant_id = variant.id AND other.currency <> product.currency
            ) AS price
        WHERE product.id = ANY(changed)
        GROUP BY product.id, price.currency
    ), gone AS (
        DELETE FROM product_price AS known
        WHERE known.product_id = ANY(changed)
            AND NOT EXISTS (SELECT FROM priced WHERE priced.product_id = known.product_id AND priced.currency = known.currency)
    )
    INSERT INTO product_price AS known (product_id, currency, min_price, max_price)
    SELECT product_id, currency, min_price, max_price FROM priced
    ON CONFLICT (product_id, currency) DO UPDATE SET min_price = EXCLUDED.min_price, max_price = EXCLUDED.max_price
    WHERE (known.min_price, known.max_price) <> (EXCLUDED.min_price, EXCLUDED.max_price)
$$;

CREATE FUNCTION "follow_variants"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_product_prices(ARRAY(SELECT DISTINCT product_id FROM added));
    RETURN NULL;
END $$;

CREATE FUNCTION "follow_changed_variants"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_product_prices(ARRAY(
        SELECT DISTINCT added.product_id FROM added JOIN removed USING (id)
        WHERE (added.price, added.removed_at) IS DISTINCT FROM (removed.price, removed.removed_at)
    ));
    RETURN NULL;
END $$;

CREATE FUNCTION "follow_deleted_variants"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_product_prices(ARRAY(SELECT DISTINCT product_id FROM removed));
    RETURN NULL;
END $$;

CREATE FUNCTION "follow_currency_prices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_product_prices(ARRAY(
        SELECT DISTINCT variant.product_id FROM changed JOIN variant ON variant.id = changed.variant_id
    ));
    RETURN NULL;
END $$;

CREATE FUNCTION "follow_product_currency"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_product_prices(ARRAY[NEW.id]);
    RETURN NULL;
END $$;

CREATE TRIGGER "product_prices_of_added" AFTER INSERT ON "variant" REFERENCING NEW TABLE AS "added"
FOR EACH STATEMENT EXECUTE FUNCTION "follow_variants"();
CREATE TRIGGER "product_prices_of_changed" AFTER UPDATE ON "variant" REFERENCING OLD TABLE AS "removed" NEW TABLE AS "added"
FOR EACH STATEMENT EXECUTE FUNCTION "follow_changed_variants"();
CREATE TRIGGER "product_prices_of_deleted" AFTER DELETE ON "variant" REFERENCING OLD TABLE AS "removed"
FOR EACH STATEMENT EXECUTE FUNCTION "follow_deleted_variants"();
CREATE TRIGGER "product_prices_of_new_currencies" AFTER INSERT ON "variant_price" REFERENCING NEW TABLE AS "changed"
FOR EACH STATEMENT EXECUTE FUNCTION "follow_currency_prices"();
CREATE TRIGGER "product_prices_of_currencies" AFTER UPDATE ON "variant_price" REFERENCING NEW TABLE AS "changed"
FOR EACH STATEMENT EXECUTE FUNCTION "follow_currency_prices"();
CREATE TRIGGER "product_prices_of_left_currencies" AFTER DELETE ON "variant_price" REFERENCING OLD TABLE AS "changed"
FOR EACH STATEMENT EXECUTE FUNCTION "follow_currency_prices"();
CREATE TRIGGER "product_prices_of_another_currency" AFTER UPDATE OF "currency" ON "product" FOR EACH ROW
WHEN (OLD."currency" <> NEW."currency") EXECUTE FUNCTION "follow_product_currency"();

SELECT "refresh_product_prices"(ARRAY(SELECT "id" FROM "product"));
