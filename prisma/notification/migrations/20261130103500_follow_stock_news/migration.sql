ALTER TABLE stock_state ADD COLUMN is_available BOOLEAN;
UPDATE stock_state SET is_available = available > 0;
ALTER TABLE stock_state ALTER COLUMN is_available SET NOT NULL, DROP COLUMN available, DROP COLUMN low_stock_threshold;
