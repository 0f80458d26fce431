import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree, read without its types: a rule looks for shapes that may be anywhere. */
export type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown }

/** `to` is a path of the house, or the name of a package. `type` imports vanish before the program runs. */
export type Import = { readonly to: string; readonly type: boolean; readonly again: boolean }

export type Source = {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly body: readonly Node[]
  readonly nodes: readonly Node[]
  readonly comments: readonly string[]
  readonly imports: readonly Import[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** The node and everything below it, in the order of the text. */
export function below(node: Node): Node[] {
  const children = Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
  return [node, ...children.flatMap(below)]
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function specifiersAreTypes(node: Node): boolean {
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : []
  return specifiers.length > 0 && specifiers.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type')
}

function importOf(path: string, node: Node): Import[] {
  const from = IMPORTING.has(node.type) ? node['source'] : undefined
  const name = isNode(from) ? from['value'] : undefined
  if (typeof name !== 'string') return []
  const to = name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\?.*$/, '') : name
  const type =
    node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type' || specifiersAreTypes(node)
  return [{ to, type, again: node.type.startsWith('Export') }]
}

export function parse(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const body: unknown[] = program.body
  const statements = body.filter(isNode)
  const nodes = statements.flatMap(below)
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    body: statements,
    nodes,
    comments: comments.map((comment) => comment.value),
    imports: nodes.flatMap((node) => importOf(path, node)),
  }
}

export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .toSorted()
}

export const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts')
export const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || /^src\/(platform|ui)\/testing\//.test(path)

export const readHouse = (folders: readonly string[]): Source[] =>
  folders
    .flatMap(filesUnder)
    .filter(isCode)
    .map((path) => parse(path, readFileSync(path, 'utf8')))

// Small readings that several rules share.
export const lineOf = (source: Source, node: Node) => source.text.slice(0, node.start).split('\n').length
export const textOf = (source: Source, node: Node) => source.text.slice(node.start, node.end)

export const child = (node: Node, key: string): Node | undefined => {
  const value = node[key]
  return isNode(value) ? value : undefined
}

/** `act` of `act(…)`, `z.object` of `z.object(…)`, `Date` of `new Date(…)`, the tag of a template. */
export function calleeOf(source: Source, node: Node): string | undefined {
  const callee = child(node, node.type === 'TaggedTemplateExpression' ? 'tag' : 'callee')
  return callee && textOf(source, callee)
}
