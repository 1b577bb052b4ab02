-- Whoever was given a password chooses one before anything else.
ALTER TABLE staff ADD COLUMN first_password BIGINT NOT NULL DEFAULT 0;
