-- The orders of one day have more units than an integer holds, and may cost more than JSON carries exactly: what is counted
-- is never refused, what cannot be shown is said where it is shown. Processes of the version before read other types from
-- these columns and give up events until they are replaced: `npm run events -- dead-letters` replays them.
ALTER TABLE "sales_day" DROP CONSTRAINT "sales_day_revenue_in_range";
ALTER TABLE "sales_day" ALTER COLUMN "orders" SET DATA TYPE BIGINT,
ALTER COLUMN "units" SET DATA TYPE BIGINT,
ALTER COLUMN "revenue_minor" SET DATA TYPE DECIMAL(30,0);
ALTER TABLE "sales_day" ADD CONSTRAINT "sales_day_revenue_not_negative" CHECK ("revenue_minor" >= 0);
