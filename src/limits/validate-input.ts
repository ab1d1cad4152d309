import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator'
import { DomainError, type FieldProblem } from '../errors/domain-error.js'

/**
 * Checks the shape and size of one argument by the decorators of its class, naming every bad field at once.
 * The schema calls every input object's argument `input`.
 * @throws DomainError INVALID_INPUT
 */
export function validateInput(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isDecorated(value)) return
  const problems = validateSync(value, { skipUndefinedProperties: true, forbidUnknownValues: false, validationError: { target: false, value: false } })
  if (problems.length === 0) return
  const prefix = value.constructor.name.endsWith('Input') ? 'input.' : ''
  throw new DomainError('INVALID_INPUT', { fields: problems.flatMap((problem) => fieldsOf(problem, prefix)) })
}

const decorated = new Map<unknown, boolean>()

/** Whether anything is said of any property of this class; for page arguments alone nothing is, and they come with every list. */
function isDecorated({ constructor }: object): boolean {
  let known = decorated.get(constructor)
  if (known === undefined) decorated.set(constructor, (known = getMetadataStorage().getTargetValidationMetadatas(constructor, '', false, false).length > 0))
  return known
}

function fieldsOf(problem: ValidationError, prefix: string): FieldProblem[] {
  const path = prefix + problem.property
  const own = Object.values(problem.constraints ?? {}).map((message) => ({ path, message }))
  return [...own, ...(problem.children ?? []).flatMap((child) => fieldsOf(child, `${path}.`))]
}
