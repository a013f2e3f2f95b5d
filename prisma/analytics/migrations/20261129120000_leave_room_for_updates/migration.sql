-- Nearly all changes are of the one row of today.
ALTER TABLE "sales_day" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
