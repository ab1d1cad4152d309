import { defineConfig, UnderscoreNamingStrategy, type Options } from '@mikro-orm/postgresql'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { Migrator } from '@mikro-orm/migrations'
import { Migration20261121000100_identity } from './src/db/migrations/Migration20261121000100_identity.js'
import { Migration20261121000200_catalogue } from './src/db/migrations/Migration20261121000200_catalogue.js'
import { Migration20261121000300_operations } from './src/db/migrations/Migration20261121000300_operations.js'
import { Migration20261121000400_live } from './src/db/migrations/Migration20261121000400_live.js'
import { Migration20261121000500_social } from './src/db/migrations/Migration20261121000500_social.js'
import { Migration20261121000600_messaging } from './src/db/migrations/Migration20261121000600_messaging.js'
import { Migration20261121000700_notifications } from './src/db/migrations/Migration20261121000700_notifications.js'
import { Migration20261121000800_posts } from './src/db/migrations/Migration20261121000800_posts.js'
import { Migration20261121000850_engagement } from './src/db/migrations/Migration20261121000850_engagement.js'
import { Migration20261121000900_profiles } from './src/db/migrations/Migration20261121000900_profiles.js'
import { Migration20261121000950_moderation } from './src/db/migrations/Migration20261121000950_moderation.js'
import { Migration20261121001000_projects } from './src/db/migrations/Migration20261121001000_projects.js'
import { Migration20261121001010_transformations } from './src/db/migrations/Migration20261121001010_transformations.js'
import { Migration20261121001090_leaving } from './src/db/migrations/Migration20261121001090_leaving.js'
import { Migration20261121001200_ledger } from './src/db/migrations/Migration20261121001200_ledger.js'
import { Migration20261121001210_sponsorship } from './src/db/migrations/Migration20261121001210_sponsorship.js'
import { Migration20261121001220_monetization } from './src/db/migrations/Migration20261121001220_monetization.js'
import { Migration20261121001300_revenue_sums } from './src/db/migrations/Migration20261121001300_revenue_sums.js'
import { Migration20261121001310_cheaper_writes } from './src/db/migrations/Migration20261121001310_cheaper_writes.js'
import { Migration20261121001320_ledger_references } from './src/db/migrations/Migration20261121001320_ledger_references.js'
import { Migration20261121001330_revenue_at_once } from './src/db/migrations/Migration20261121001330_revenue_at_once.js'
import { Migration20261121001340_withdrawal_info_told } from './src/db/migrations/Migration20261121001340_withdrawal_info_told.js'
import { Migration20261121001350_cheaper_track_lists } from './src/db/migrations/Migration20261121001350_cheaper_track_lists.js'
import { Migration20261121001360_newest_at_the_end } from './src/db/migrations/Migration20261121001360_newest_at_the_end.js'
import { Migration20261121001370_deferred_indexes } from './src/db/migrations/Migration20261121001370_deferred_indexes.js'
import { ENTITIES } from './src/entities/entities.js'

/**
 * The object mapper's settings, shared by the server, the migrations and the tests. The connection is added by
 * whoever opens it: requests as `polyphony_viewer`, migrations as the owner.
 */
export const ormOptions = (clientUrl: string): Options =>
  defineConfig({
    clientUrl,
    entities: ENTITIES,
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    dataloader: false,
    // The rules, triggers and policies are files of src/sql; the mapper's diff must not drop what it did not make.
    schemaGenerator: { ignoreRoutines: true, ignoreTriggers: true },
    migrations: {
      tableName: 'schema_migrations',
      migrationsList: [
        { name: 'Migration20261121000100_identity', class: Migration20261121000100_identity },
        { name: 'Migration20261121000200_catalogue', class: Migration20261121000200_catalogue },
        { name: 'Migration20261121000300_operations', class: Migration20261121000300_operations },
        { name: 'Migration20261121000400_live', class: Migration20261121000400_live },
        { name: 'Migration20261121000500_social', class: Migration20261121000500_social },
        { name: 'Migration20261121000600_messaging', class: Migration20261121000600_messaging },
        { name: 'Migration20261121000700_notifications', class: Migration20261121000700_notifications },
        { name: 'Migration20261121000800_posts', class: Migration20261121000800_posts },
        { name: 'Migration20261121000850_engagement', class: Migration20261121000850_engagement },
        { name: 'Migration20261121000900_profiles', class: Migration20261121000900_profiles },
        { name: 'Migration20261121000950_moderation', class: Migration20261121000950_moderation },
        { name: 'Migration20261121001000_projects', class: Migration20261121001000_projects },
        { name: 'Migration20261121001010_transformations', class: Migration20261121001010_transformations },
        { name: 'Migration20261121001090_leaving', class: Migration20261121001090_leaving },
        { name: 'Migration20261121001200_ledger', class: Migration20261121001200_ledger },
        { name: 'Migration20261121001210_sponsorship', class: Migration20261121001210_sponsorship },
        { name: 'Migration20261121001220_monetization', class: Migration20261121001220_monetization },
        { name: 'Migration20261121001300_revenue_sums', class: Migration20261121001300_revenue_sums },
        { name: 'Migration20261121001310_cheaper_writes', class: Migration20261121001310_cheaper_writes },
        { name: 'Migration20261121001320_ledger_references', class: Migration20261121001320_ledger_references },
        { name: 'Migration20261121001330_revenue_at_once', class: Migration20261121001330_revenue_at_once },
        { name: 'Migration20261121001340_withdrawal_info_told', class: Migration20261121001340_withdrawal_info_told },
        { name: 'Migration20261121001350_cheaper_track_lists', class: Migration20261121001350_cheaper_track_lists },
        { name: 'Migration20261121001360_newest_at_the_end', class: Migration20261121001360_newest_at_the_end },
        { name: 'Migration20261121001370_deferred_indexes', class: Migration20261121001370_deferred_indexes },
      ],
      allOrNothing: true,
      snapshot: false,
      silent: true,
    },
  })

export default ormOptions(process.env.DATABASE_URL ?? 'postgres://localhost/polyphony')
