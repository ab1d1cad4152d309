import { ErrorCode, REASONS } from '../../errors/reasons.js'
import { pageText, table, type Page } from './page.js'

const INTRODUCTION = `Every error of an answer has \`extensions.code\`; where a rule of Polyphony spoke, \`extensions.reason\` says which. Both
lists are closed and are enums of the schema (\`ErrorCode\`, \`ErrorReason\`); \`errorReasons\` gives them to a client.
\`fields\` names each value at fault by its path, \`retryAfter\` is in seconds, and \`requestId\` finds the request in the
server log. What the viewer may not see is \`NOT_FOUND\`, never \`FORBIDDEN\`.`

const codes = (): string[][] => Object.entries(ErrorCode).map(([code, meaning]) => [`\`${code}\``, meaning])
const reasons = (): string[][] => Object.entries(REASONS).map(([reason, [code, meaning]]) => [`\`${reason}\``, `\`${code}\``, meaning])

export const ERRORS_PAGE: Page = {
  file: 'docs/errors.md',
  text: () =>
    pageText('Errors', INTRODUCTION, '## Codes', table(['Code', 'Meaning'], codes()), '## Reasons', table(['Reason', 'Code', 'Meaning'], reasons())),
}
