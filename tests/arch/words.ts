import { type Room, placeOf } from './rooms.ts'
import { type Node, type Source, below, calleeOf, child, isTest, lineOf, textOf } from './source.ts'

// "A line tells its room": words that only some rooms may say. A rule finds the word; the table says where it may stand.

type Word = {
  readonly says: string
  readonly lives: (path: string, room: Room) => boolean
  readonly in: (source: Source, node: Node) => boolean
}

const among =
  (...rooms: Room[]) =>
  (_path: string, room: Room) =>
    rooms.includes(room)
const outside =
  (...rooms: Room[]) =>
  (_path: string, room: Room) =>
    !rooms.includes(room)
const called = (pattern: RegExp) => (source: Source, node: Node) =>
  node.type === 'CallExpression' && pattern.test(calleeOf(source, node) ?? '')

/** Deeds get their id where the person begins them, in the page: the one place outside platform that asks clock and chance. */
const BROWSER_CHANCE = 'src/ui/action-id.ts'
const inPlatform = (path: string, room: Room) => room === 'platform' || path === BROWSER_CHANCE
const isMember = (source: Source, node: Node, pattern: RegExp) =>
  node.type === 'MemberExpression' && pattern.test(textOf(source, node))

/** Values wait for nothing; only the printing of documents is a library that works with files and fonts. */
const canWait = (path: string, room: Room) =>
  !['rules', 'contract', 'kernel', 'data'].includes(room) && (room !== 'lib' || path.startsWith('src/lib/document/'))

const saysClock = (source: Source, node: Node) =>
  isMember(source, node, /^(Date\.now|performance\.now)$/) ||
  (/^(New|Call)Expression$/.test(node.type) && calleeOf(source, node) === 'Date' && [node['arguments']].flat().length === 0)
const saysChance = (source: Source, node: Node) =>
  isMember(source, node, /^Math\.random$|^crypto\.|^globalThis\.crypto/) ||
  called(/^(randomUUID|randomBytes|randomInt)$/)(source, node)
const saysEnvironment = (source: Source, node: Node) => isMember(source, node, /^(process|import\.meta)\.env$/)

const saysStatus = (_source: Source, node: Node) => {
  const key = child(node, 'key')
  const value = child(node, 'value')
  if (node.type === 'Property') return key?.['name'] === 'status' && typeof value?.['value'] === 'number'
  const [left, right] = [child(node, 'left'), child(node, 'right')]
  return (
    node.type === 'BinaryExpression' &&
    typeof right?.['value'] === 'number' &&
    child(left ?? node, 'property')?.['name'] === 'status'
  )
}

const HAN = /\p{Script=Han}/u
const saysChinese = (_source: Source, { type, value }: Node) =>
  (type === 'Literal' && typeof value === 'string' && HAN.test(value)) ||
  (type === 'JSXText' && HAN.test(String(value))) ||
  (type === 'TemplateElement' && HAN.test(JSON.stringify(value)))

const isCast = (_source: Source, node: Node) => {
  if (node.type === 'TSNonNullExpression' || node.type === 'TSTypeAssertion') return true
  if (node.type !== 'TSAsExpression') return false
  const inner = child(node, 'expression')
  const throughUnknown = inner?.type === 'TSAsExpression' && child(inner, 'typeAnnotation')?.type === 'TSUnknownKeyword'
  return throughUnknown || child(node, 'typeAnnotation')?.type === 'TSNeverKeyword'
}

export const WORDS: readonly Word[] = [
  {
    says: 'await',
    lives: canWait,
    in: (_, node) => node.type === 'AwaitExpression' || node['async'] === true,
  },
  { says: 'the clock', lives: inPlatform, in: saysClock },
  { says: 'chance', lives: inPlatform, in: saysChance },
  { says: 'the environment', lives: among('platform'), in: saysEnvironment },
  { says: 'z.object', lives: outside('routes', 'web'), in: called(/^z\.(object|strictObject|looseObject)$/) },
  {
    says: 'a query',
    lives: among('store', 'platform'),
    in: called(/\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/),
  },
  {
    says: 'SQL',
    lives: among('store', 'platform'),
    in: (source, node) => node.type === 'TaggedTemplateExpression' && /^sql\b/.test(calleeOf(source, node) ?? ''),
  },
  { says: 'act or look', lives: among('routes', 'app', 'platform', 'fixtures'), in: called(/^(act|look)$/) },
  { says: 'c.json', lives: among('routes', 'platform', 'app'), in: called(/^c\.(json|text|html|body|redirect)$/) },
  { says: 'a status number', lives: among('routes', 'platform', 'app'), in: saysStatus },
  { says: 'Chinese', lives: outside('rules', 'contract', 'service', 'store', 'routes'), in: saysChinese },
  { says: 'any', lives: among('platform'), in: (_, node) => node.type === 'TSAnyKeyword' },
  { says: 'a cast', lives: among('platform'), in: isCast },
]

/** Words said in a room that may not say them. Only `any` is forbidden to tests as well. */
export function misplacedWords(source: Source): string[] {
  const room = placeOf(source.path)?.room ?? 'test'
  const words =
    isTest(source.path) || room === 'test'
      ? WORDS.filter(({ says }) => says === 'any')
      : WORDS.filter(({ lives }) => !lives(source.path, room))
  if (room === 'platform') return []
  return words.flatMap((word) =>
    source.nodes.filter((node) => word.in(source, node)).map((node) => `${word.says} at line ${lineOf(source, node)}`),
  )
}

const SILENCED =
  /@ts-(ignore|nocheck)|(oxlint|eslint)-disable|(oxfmt|prettier)-ignore|\b(v8|c8|istanbul) ignore|\b(TODO|FIXME|XXX|HACK)\b/
const LEFT_OUT = /^(it|test|describe)\.(skip|only|todo|fails)$/

/** The one way to silence the linter: the next line, the rule by name, and why. */
const WITH_REASON = /^ ?oxlint-disable-next-line [\w/, -]+ -- .{12,}/

function isSilenced(source: Source, comment: string): boolean {
  if (comment.includes('@ts-expect-error')) return !isTest(source.path)
  if (comment.includes('no-explicit-any')) return placeOf(source.path)?.room !== 'platform'
  return SILENCED.test(comment) && !WITH_REASON.test(comment)
}

/** Checks switched off, work put off, tests left out. `@ts-expect-error` stands only in tests, where a refusal by type is the sentence. */
export function silencedChecks(source: Source): string[] {
  const notes = source.comments.filter((comment) => isSilenced(source, comment))
  const tests = source.nodes.filter((node) => node.type === 'CallExpression' && LEFT_OUT.test(calleeOf(source, node) ?? ''))
  return [
    ...notes.map((text) => `silenced:${text.trim().slice(0, 60)}`),
    ...tests.map((node) => `left out at line ${lineOf(source, node)}`),
  ]
}

/** A route without a guard is open to the world: every `createRoute` names exactly one `requires(…)`. */
export function unguardedRoutes(source: Source): string[] {
  if (placeOf(source.path)?.room !== 'routes' || isTest(source.path)) return []
  const routes = source.nodes.filter(called(/^createRoute$/).bind(undefined, source))
  const guards = (route: Node) => below(route).filter((node) => called(/^requires$/)(source, node)).length
  return routes
    .filter((route) => guards(route) !== 1)
    .map((route) => `the route at line ${lineOf(source, route)} has ${guards(route)} guards`)
}
