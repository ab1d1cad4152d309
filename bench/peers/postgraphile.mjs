import { createServer } from 'node:http'
import { grafserv } from 'grafserv/node'
import { Pool } from 'pg'
import { postgraphile } from 'postgraphile'
import { TYPES } from 'postgraphile/@dataplan/pg'
import { makePgService } from 'postgraphile/adaptors/pg'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { extendSchema, jsonPgSmartTags, wrapPlans } from 'postgraphile/utils'
import { viewerReader } from './access-tokens.mjs'

// PostGraphile 5 over our database as its documentation advises for production: on bare node:http, its caches as they
// come, nothing explained, the answer written as text at once (2.5 instead of 2.8 ms CPU). One statement brings it all.

const { port, viewerUrl, poolSize, publicKey } = JSON.parse(process.argv[2])
const viewerOf = viewerReader(publicKey)
const pool = new Pool({ connectionString: viewerUrl, max: poolSize })

/** Posts point at accounts, which nobody may read; the author's profile has the same id. */
const authors = jsonPgSmartTags({
  version: 1,
  config: { class: { posts: { tags: { foreignKey: '(author_id) references profiles (user_id)|@fieldName author' } } } },
})

/** As a computed column would be, written into the statement of the posts. */
const viewerHasLiked = extendSchema(({ sql }) => ({
  typeDefs: 'extend type Post { viewerHasLiked: Boolean! }',
  objects: {
    Post: {
      plans: {
        viewerHasLiked: ($post) =>
          $post.select(sql`exists (select from likes l where l.post_id = ${$post.getClassStep()}.id and l.user_id = (select viewer_id()))`, TYPES.boolean),
      },
    },
  },
}))

/** A function's rows have no order of their own once people and tracks are joined to them. */
const newestFirst = wrapPlans(({ sql }) => ({
  Query: {
    homeFeed(plan) {
      const $connection = plan()
      const $entries = $connection.getSubplan()
      $entries.orderBy({ fragment: sql`${$entries}.entry_id`, codec: TYPES.uuid, direction: 'DESC' })
      $entries.setOrderIsUnique()
      return $connection
    },
  },
}))

/** Of a type it does not know PostGraphile speaks at length; nobody asks for the one column of it. */
const multiranges = {
  name: 'Multiranges',
  gather: {
    hooks: {
      pgCodecs_findPgCodec(_info, event) {
        if (event.pgType.typtype === 'm') event.pgCodec ??= TYPES.text
      },
    },
  },
}

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [authors, viewerHasLiked, newestFirst, multiranges],
  // Only reading is measured.
  disablePlugins: ['PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin'],
  schema: { defaultBehavior: '-mutationField' },
  pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
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
