/** A page of docs/ that is written from the code and never typed. */
export interface Page {
  /** Its path below the project. */
  file: string
  text: () => string
}

const GENERATED = '<!-- Written from the code by `npm run docs`; do not edit. -->'

export const pageText = (title: string, ...parts: string[]): string => `${[`${GENERATED}\n# ${title}`, ...parts].join('\n\n')}\n`

/** A Markdown table; what a cell holds stays on its line. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
