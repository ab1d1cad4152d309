import type { MutationNames } from './mutation-names.js'

/** The files of one mutation, by their path below the project. */
export function mutationFiles(names: MutationNames): Record<string, string> {
  const { domain, stem } = names
  return {
    [`src/sql/${domain}/${stem}.fn.sql`]: rule(names),
    [`src/resolvers/${domain}/${stem}.ts`]: resolver(names),
    [`tests/${domain}/${stem}.test.ts`]: test(names),
  }
}

const SENTENCE = 'Somebody signed in may do this: write here who may, and when.'

const rule = ({ rule }: MutationNames): string => `-- ${SENTENCE}
create or replace function ${rule}(p_id uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_viewer_id uuid := require_viewer();
begin
  -- Refusals first, each a reason of src/errors/reasons.ts; then the change.
  raise exception '${rule} is not written: % would change %', v_viewer_id, p_id;
end $$;
comment on function ${rule}(uuid) is
  '${SENTENCE}';
grant execute on function ${rule}(uuid) to polyphony_viewer;
`

const resolver = ({ field, type, rule }: MutationNames): string => `import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'What to do it to.' })
export class ${type}Input {
  @IsUUID()
  @Field(() => ID, { description: 'The id, a UUID.' })
  id!: string
}

@Resolver()
export class ${type}Resolver {
  @Mutation(() => ID, { description: 'Say what it does, for whom, and what it is refused with.' })
  async ${field}(@Arg('input', { description: 'What to do it to.' }) input: ${type}Input, @Ctx() { db }: Context): Promise<string> {
    const [row] = await db.rule<{ id: string }>('${rule}', input, 'r as id')
    return row!.id
  }
}
`

const test = ({ field, type }: MutationNames): string => `import { randomUUID } from 'node:crypto'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'

const api = startApi()

// Once it stands in schema.graphql, take graphql() of ../support/graphql for it and run \`npm run codegen\`.
const ${constant(field)} = 'mutation ${type}($input: ${type}Input!) { ${field}(input: $input) }'

test('somebody signed in may do it', async () => {
  const ana = await make.person(api)
  const input = { id: randomUUID() }
  const reply = await api.as(ana).run<Record<'${field}', string>, object>(${constant(field)}, { input })
  expect(reply).toSucceed()
  expect(reply.data?.${field}).toBe(input.id)
})

test('nobody does it signed out', async () => {
  expect(await api.visitor.run(${constant(field)}, { input: { id: randomUUID() } })).toFailWith('SIGN_IN_REQUIRED')
})
`

/** `sendMessage` → `SEND_MESSAGE` */
const constant = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
