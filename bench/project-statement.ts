import { answer, cursorOf, ISO } from './bare-json.js'

const PERSON = (profile: string): string =>
  `json_build_object('id', ${profile}.user_id, 'handle', ${profile}.handle, 'displayName', ${profile}.display_name, 'avatarUrl', ${profile}.avatar_url)`

const COLLABORATORS = `(select json_agg(json_build_object('role', c.role, 'joinedAt', ${ISO('c.accepted_at')}, 'user', ${PERSON('u')}) order by c.invited_at, c.user_id)
  from collaborators_of(array[$1::uuid]) c join profiles u on u.user_id = c.user_id)`

const VERSIONS = `(select json_build_object(
    'nodes', json_agg(json_build_object('number', v.number, 'title', v.title, 'note', v.note, 'createdAt', ${ISO('v.created_at')}, 'author', ${PERSON('u')}) order by v.number desc) filter (where v.place <= 20),
    'pageInfo', json_build_object('hasNextPage', count(*) > 20, 'endCursor', (array_agg(${cursorOf('json_build_array(v.number)')} order by v.number) filter (where v.place <= 20))[1]))
  from (select *, row_number() over (order by number desc) as place from versions_of_project($1, null, 21)) v left join profiles u on u.user_id = v.created_by)`

const RUNNING = `(select json_build_object('id', t.id, 'type', t.type, 'state', t.state, 'progress', t.progress) from ai_transformations t
  where t.project_id = p.id and t.state in ('PENDING', 'PROCESSING') order by t.id desc limit 1)`

/** A project with its owner, who works on it, its last 20 versions and what is being made of it. */
export const PROJECT_PAGE = `select ${answer('project', `json_build_object('id', p.id, 'title', p.title, 'description', p.description, 'tags', p.tags,
  'isPublic', p.is_public, 'version', p.version, 'updatedAt', ${ISO('p.updated_at')}, 'owner', ${PERSON('o')},
  'collaborators', json_build_object('nodes', ${COLLABORATORS}), 'versions', ${VERSIONS}, 'runningTransformation', ${RUNNING},
  'liveCursor', ${cursorOf("json_build_array(channel_head('project:' || p.id))")})`)}
  from projects p left join profiles o on o.user_id = p.owner_id where p.id = $1`
