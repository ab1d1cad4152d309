import { LOOPBACK } from './port.js'

/** For an application's own database beside its Node process on a small machine: 1 to 4 GB of memory and an SSD. */
const DEFAULTS: Record<string, string> = {
  shared_buffers: '512MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // Room for an import of a million rows without a checkpoint every few seconds.
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Short queries lose more to compiling than they win.
  jit: 'off',
  // One process less: nothing here subscribes to another server.
  max_logical_replication_workers: '0',
  // The log is for the server's own troubles. A refused statement is the application's to report, and its text may hold
  // what must not be in a log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

/** Reachable by this machine only; a socket file would need a folder both accounts can enter. */
const FIXED: Record<string, string> = { listen_addresses: LOOPBACK, unix_socket_directories: '' }

/** Command-line arguments: our defaults, overridden by the caller's settings, and what nobody may override. */
export function settingArguments(overrides: Record<string, string>, port: number): string[] {
  const settings = { ...DEFAULTS, ...overrides, ...FIXED, port: String(port) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
