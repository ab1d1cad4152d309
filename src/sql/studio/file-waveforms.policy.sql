alter table file_waveforms enable row level security;
