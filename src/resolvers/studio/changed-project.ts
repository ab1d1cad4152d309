import type { Context } from '../../context.js'
import type { Project } from '../../entities/studio/project.js'
import { DomainError } from '../../errors/domain-error.js'

/** Calls a rule that makes or changes one project, and answers with it as it now stands for the viewer. */
export async function changedProject({ db, loaders }: Context, rule: string, input: object): Promise<Project> {
  const [changed] = await db.rule<{ id: string }>(rule, input, 'r.id')
  const project = changed && (await loaders.projects.clear(changed.id).load(changed.id))
  if (!project) throw new DomainError('PROJECT_NOT_FOUND')
  return project
}
