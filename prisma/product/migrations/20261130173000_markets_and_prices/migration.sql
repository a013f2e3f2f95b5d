-- CreateTable
CREATE TABLE "market" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "languages" TEXT[],
    "prices_include_tax" BOOLEAN NOT NULL,
    "is_default" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "market_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "market_country" (
    "country" CHAR(2) NOT NULL,
    "market_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "market_country_pkey" PRIMARY KEY ("country")
);

-- CreateTable
CREATE TABLE "variant_price" (
    "variant_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "price" BIGINT NOT NULL,
    "compare_at_price" BIGINT,

    CONSTRAINT "variant_price_pkey" PRIMARY KEY ("variant_id","currency")
);

-- CreateTable
CREATE TABLE "price_list" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "customer_groups" TEXT[],
    "priority" INTEGER NOT NULL,
    "basis_points" INTEGER,
    "ending" TEXT,
    "version" INTEGER NOT NULL,
    "event_version" INTEGER NOT NULL,

    CONSTRAINT "price_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_list_market" (
    "price_list_id" UUID NOT NULL,
    "market_id" UUID NOT NULL,

    CONSTRAINT "price_list_market_pkey" PRIMARY KEY ("price_list_id","market_id")
);

-- CreateTable
CREATE TABLE "price_list_entry" (
    "price_list_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "min_quantity" INTEGER NOT NULL,
    "price" BIGINT NOT NULL,

    CONSTRAINT "price_list_entry_pkey" PRIMARY KEY ("price_list_id","variant_id","min_quantity")
);

-- CreateTable
CREATE TABLE "price_change" (
    "id" BIGSERIAL NOT NULL,
    "variant_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "price_list_id" UUID,
    "min_quantity" INTEGER,
    "price" BIGINT,
    "compare_at_price" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_list_change" (
    "price_list_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "state" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_list_change_pkey" PRIMARY KEY ("price_list_id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "market_code_key" ON "market"("code");

-- CreateIndex
CREATE INDEX "market_country_market_id_idx" ON "market_country"("market_id");

-- CreateIndex
CREATE INDEX "price_list_currency_idx" ON "price_list"("currency");

-- CreateIndex
CREATE INDEX "price_list_market_market_id_idx" ON "price_list_market"("market_id");

-- CreateIndex
CREATE INDEX "price_list_entry_variant_id_idx" ON "price_list_entry"("variant_id");

-- CreateIndex
CREATE INDEX "price_change_variant_id_id_idx" ON "price_change"("variant_id", "id");

-- CreateIndex
CREATE INDEX "price_list_change_currency_at_idx" ON "price_list_change"("currency", "at");

-- AddForeignKey
ALTER TABLE "market_country" ADD CONSTRAINT "market_country_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "market"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_price" ADD CONSTRAINT "variant_price_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_market" ADD CONSTRAINT "price_list_market_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_market" ADD CONSTRAINT "price_list_market_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "market"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_entry" ADD CONSTRAINT "price_list_entry_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_entry" ADD CONSTRAINT "price_list_entry_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_change" ADD CONSTRAINT "price_change_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one market is the default.
CREATE UNIQUE INDEX "market_default_key" ON "market"("is_default") WHERE "is_default";

-- Whatever a program gets wrong, prices are whole and make sense together.
ALTER TABLE "variant_price"
  ADD CONSTRAINT "variant_price_not_negative" CHECK ("price" >= 0),
  ADD CONSTRAINT "variant_price_compare_at_price_above_price" CHECK ("compare_at_price" > "price");
ALTER TABLE "price_list_entry"
  ADD CONSTRAINT "price_list_entry_price_not_negative" CHECK ("price" >= 0),
  ADD CONSTRAINT "price_list_entry_min_quantity_positive" CHECK ("min_quantity" >= 1);

-- The history of what variants cost begins with what is known: the price of today, since the product came.
INSERT INTO "price_change" ("variant_id", "currency", "price", "compare_at_price", "at")
SELECT v."id", p."currency", v."price", v."compare_at_price", p."created_at"
FROM "variant" v JOIN "product" p ON p."id" = v."product_id"
ORDER BY p."created_at", v."position";

-- From here on the database writes it, in the transaction of each change, whatever makes the change.
CREATE FUNCTION "record_own_price"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO price_change (variant_id, currency, price, compare_at_price, at)
    SELECT NEW.id, product.currency, NEW.price, NEW.compare_at_price, now() FROM product WHERE product.id = NEW.product_id;
    RETURN NULL;
END $$;

CREATE TRIGGER "variant_price_added" AFTER INSERT ON "variant" FOR EACH ROW EXECUTE FUNCTION "record_own_price"();

CREATE TRIGGER "variant_price_changed" AFTER UPDATE OF "price", "compare_at_price" ON "variant" FOR EACH ROW
WHEN ((OLD."price", OLD."compare_at_price") IS DISTINCT FROM (NEW."price", NEW."compare_at_price"))
EXECUTE FUNCTION "record_own_price"();

CREATE FUNCTION "record_currency_price"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        -- Not where the variant itself is deleted, and its history with it.
        INSERT INTO price_change (variant_id, currency, at)
        SELECT OLD.variant_id, OLD.currency, now() FROM variant WHERE id = OLD.variant_id;
    ELSE
        INSERT INTO price_change (variant_id, currency, price, compare_at_price, at)
        VALUES (NEW.variant_id, NEW.currency, NEW.price, NEW.compare_at_price, now());
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "currency_price_changed" AFTER INSERT OR UPDATE OR DELETE ON "variant_price"
FOR EACH ROW EXECUTE FUNCTION "record_currency_price"();

CREATE FUNCTION "record_list_price"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Of a list that is deleted as a whole, its own history tells.
    INSERT INTO price_change (variant_id, currency, price_list_id, min_quantity, price, at)
    SELECT entry.variant_id, list.currency, list.id, entry.min_quantity, CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE entry.price END, now()
    FROM (SELECT (CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END).*) AS entry
        JOIN price_list AS list ON list.id = entry.price_list_id
        JOIN variant ON variant.id = entry.variant_id;
    RETURN NULL;
END $$;

CREATE TRIGGER "list_price_changed" AFTER INSERT OR UPDATE OR DELETE ON "price_list_entry"
FOR EACH ROW EXECUTE FUNCTION "record_list_price"();
