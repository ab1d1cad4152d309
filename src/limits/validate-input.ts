import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator'
import { DomainError, type FieldProblem } from '../errors/domain-error.js'

/**
 * Checks the shape and size of one argument by the decorators of its class, naming every bad field at once.
 * The schema calls every input object's argument `input`.
 * @throws DomainError INVALID_INPUT
 */
export function validateInput(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isAnythingSaid(value)) return
  const problems = validateSync(value, { skipUndefinedProperties: true, forbidUnknownValues: false, validationError: { target: false, value: false } })
  if (problems.length === 0) return
  const prefix = value.constructor.name.endsWith('Input') ? 'input.' : ''
  throw new DomainError('INVALID_INPUT', { fields: problems.flatMap((problem) => fieldsOf(problem, prefix)) })
}

const decorated = new Map<unknown, string[]>()

/** Whether a property that something is asked of is given at all. Lists come with page arguments alone, and checking those took 4 % of a page. */
function isAnythingSaid(value: object): boolean {
  let properties = decorated.get(value.constructor)
  if (!properties) decorated.set(value.constructor, (properties = decoratedOf(value.constructor)))
  return properties.some((property) => (value as Record<string, unknown>)[property] !== undefined)
}

/** What is left out is not checked (`skipUndefinedProperties`); what must not be left out is the schema's matter. */
const decoratedOf = (type: Function): string[] =>
  getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).map(({ propertyName }) => propertyName)

function fieldsOf(problem: ValidationError, prefix: string): FieldProblem[] {
  const path = prefix + problem.property
  const own = Object.values(problem.constraints ?? {}).map((message) => ({ path, message }))
  return [...own, ...(problem.children ?? []).flatMap((child) => fieldsOf(child, `${path}.`))]
}
