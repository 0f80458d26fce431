import { type Node, type Source, child, isTest, lineOf } from './source.ts'

const LONGEST_FILE = 400
const LONGEST_FUNCTION = 80

/** Functions with a body of statements; a one-expression arrow is a formula, not a function to measure. */
const isFunction = (node: Node) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type) &&
  child(node, 'body')?.type !== undefined &&
  node['expression'] !== true

const linesOf = (source: Source, node: Node) => source.text.slice(node.start, node.end).split('\n').length

/** The callbacks of a test are sentences in a chapter, so tests are held by file only. */
const functionsOf = (source: Source) => (isTest(source.path) ? [] : source.nodes.filter(isFunction))

export function tooLong(source: Source): string[] {
  const long = functionsOf(source).filter((node) => linesOf(source, node) > LONGEST_FUNCTION)
  return [
    ...(source.lines > LONGEST_FILE ? [`${source.lines} lines`] : []),
    ...long.map((node) => `the function at line ${lineOf(source, node)} has ${linesOf(source, node)} lines`),
  ]
}

/** The value below which the given share of the numbers lies. */
export const quantile = (numbers: readonly number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0

export type Measures = {
  readonly fileMedian: number
  readonly fileP90: number
  readonly functionP90: number
  readonly code: number
  readonly tests: number
}

/** Held whole and not line by line: the dictionary by its completeness, pages by the journey in the browser, the story by being played. */
const isHeldElsewhere = (path: string) => /^src\/(ui\/|app\/demo\/|features\/[^/]+\/web\/)/.test(path)
const servesTests = (path: string) => /\/fixtures\/|^src\/(platform|ui)\/testing\//.test(path)

export function measures(house: readonly Source[]): Measures {
  const files = house.map(({ lines }) => lines)
  const functions = house.flatMap((source) => functionsOf(source).map((node) => linesOf(source, node)))
  const sum = (some: readonly Source[]) => some.reduce((total, { lines }) => total + lines, 0)
  return {
    fileMedian: quantile(files, 0.5),
    fileP90: quantile(files, 0.9),
    functionP90: quantile(functions, 0.9),
    code: sum(
      house.filter(({ path }) => path.startsWith('src/') && !isTest(path) && !isHeldElsewhere(path) && !servesTests(path)),
    ),
    tests: sum(house.filter(({ path }) => isTest(path) || servesTests(path))),
  }
}
