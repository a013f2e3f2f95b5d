-- All there are have been for sale.
ALTER TABLE "catalogue_variant" ADD COLUMN "is_for_sale" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "catalogue_variant" ALTER COLUMN "is_for_sale" DROP DEFAULT;
