import { placeOf, UPSTREAM } from './rooms.ts'
import { type Node, type Source, calleeOf, isTest, textOf } from './source.ts'

// A table belongs to the feature that declares it. Whoever asks a table downstream knows what it must not know, import or no import.

const QUERY = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|(inner|left|right|full)Join|using)$/
const IN_SQL = /\b(?:from|join|into|update)\s+([a-z_]+)\b/g

const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())

/** Which feature declares which table, as its `store/tables.ts` says it. */
export function ownersOf(house: readonly Source[]): ReadonlyMap<string, string> {
  const declared = house.flatMap(({ path, text }) => {
    const { feature, room } = placeOf(path) ?? {}
    const tables = /interface Tables \{([^}]*)\}/.exec(text)?.[1]
    if (feature === undefined || room !== 'store' || tables === undefined) return []
    return [...tables.matchAll(/^\s*(\w+):/gm)].map(([, name = '']): [string, string] => [name, feature])
  })
  return new Map(declared)
}

function asked(source: Source, node: Node): string[] {
  if (node.type === 'TemplateElement') return [...textOf(source, node).matchAll(IN_SQL)].map(([, name = '']) => camel(name))
  if (node.type !== 'CallExpression' || !QUERY.test(calleeOf(source, node) ?? '')) return []
  const given = Array.isArray(node['arguments']) ? node['arguments'][0] : undefined
  const name: unknown = given?.value
  return typeof name === 'string' ? [name.split(' ')[0] ?? ''] : []
}

/** The ledger guards the actions of every noun and so names their tables, in its migration alone. */
const isOfTheLedger = (path: string) => path.startsWith('src/features/ledger/store/migrations/')

/** Queries that name a table of a feature which the asking one may not ask. */
export function tablesDownstream(house: readonly Source[]): string[] {
  const owners = ownersOf(house)
  return house.flatMap((source) => {
    const { feature, room } = placeOf(source.path) ?? {}
    if (feature === undefined || room !== 'store' || isTest(source.path) || isOfTheLedger(source.path)) return []
    const open = new Set([feature, 'identity', 'ledger', ...(UPSTREAM[feature] ?? [])])
    const names = source.nodes.flatMap((node) => asked(source, node))
    return [...new Set(names)].flatMap((name) => {
      const owner = owners.get(name)
      return owner === undefined || open.has(owner)
        ? []
        : [`${source.path}: ${feature} may not ask the table ${name} of ${owner}`]
    })
  })
}
