alter table idempotency_keys enable row level security;

-- Read and written by rules alone.
