-- Few rows that every order updates, and no index knows what is updated: with room on their pages they stay where they are.
ALTER TABLE "stock_item" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "stock_level" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);

-- A row for each order, which is updated, or deleted, when it is shipped.
ALTER TABLE "reservation" SET (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "reservation_line" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
