import { createServer } from 'node:http'
import { grafserv } from 'grafserv/node'
import { Pool } from 'pg'
import { postgraphile } from 'postgraphile'
import { TYPES } from 'postgraphile/@dataplan/pg'
import { makePgService } from 'postgraphile/adaptors/pg'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { wrapPlans } from 'postgraphile/utils'
import { viewerReader } from './access-tokens.mjs'

// PostGraphile 5 over our database as its documentation advises for production: on bare node:http, its caches as they
// come, nothing explained, the answer written as text at once. Three statements bring it all; told what its documentation
// does not speak of (`isOneStatement`), one does.

const { port, viewerUrl, poolSize, publicKey, isOneStatement } = JSON.parse(process.argv[2])
const viewerOf = viewerReader(publicKey)
const pool = new Pool({ connectionString: viewerUrl, max: poolSize, idleTimeoutMillis: 0 })

/**
 * PostGraphile asks for the relations of a function's rows by themselves, for a join would lose their order: with an
 * order of its own the feed is one statement instead of three transactions.
 */
const ordered = {
  name: 'OrderedFeed',
  gather: {
    hooks: {
      pgProcedures_PgResourceOptions(_info, { pgProc, resourceOptions }) {
        if (pgProc.proname === 'feed') resourceOptions.hasImplicitOrder = false
      },
    },
  },
}
const newestFirst = wrapPlans(({ sql }) => ({
  Query: {
    peersFeed(plan) {
      const $connection = plan()
      const $entries = $connection.getSubplan()
      $entries.orderBy({ fragment: sql`${$entries}.id`, codec: TYPES.uuid, direction: 'DESC' })
      $entries.setOrderIsUnique()
      return $connection
    },
  },
}))

/** Of a type it does not know PostGraphile speaks at length; nobody asks for the one column, and the one aggregate, of such. */
const unknownTypes = {
  name: 'UnknownTypes',
  gather: {
    hooks: {
      pgCodecs_findPgCodec(_info, event) {
        if (event.pgType.typtype === 'm' || event.pgType.typname === 'anycompatiblearray') event.pgCodec ??= TYPES.text
      },
    },
  },
}

/** `audio-files` is no name in GraphQL. */
const enumNames = {
  name: 'EnumNames',
  inflection: {
    replace: {
      enumValue(previous, _options, value) {
        return previous.call(this, String(value).replaceAll('-', '_'))
      },
    },
  },
}

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [...(isOneStatement ? [ordered, newestFirst] : []), unknownTypes, enumNames],
  // Only reading is measured.
  disablePlugins: ['PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin'],
  schema: { defaultBehavior: '-mutationField' },
  pgServices: [makePgService({ pool, schemas: ['public', 'peers'], pubsub: false })],
  grafserv: { graphiql: false, websockets: false, watch: false, outputDataAsString: true },
  grafast: {
    explain: false,
    async context({ node }) {
      const { userId, sessionId } = await viewerOf(node.req.headers.authorization)
      return { pgSettings: { 'app.viewer_id': userId, 'app.session_id': sessionId } }
    },
  },
})

const handle = instance.createServ(grafserv).createHandler()
await instance.getSchema()
createServer((request, response) => (request.url === '/ready' ? response.end() : handle(request, response))).listen(port, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
