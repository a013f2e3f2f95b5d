-- Orders and what pays for them are inserted, and updated moments later: the new version fits on the same page. They are vacuumed
-- after a number of changes that grows more slowly than the tables.
ALTER TABLE "order" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "payment" SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "payment_attempt"
  SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
