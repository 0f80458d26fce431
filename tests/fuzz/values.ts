import type { Dice } from './dice.ts'

/** JSON Schema, as the interface's description writes it. */
export type Schema = { readonly [key: string]: unknown }

/** Stands in every text that is sent, so that it is found where it must not be: in the log. */
export const PROBE = '探针王五'
export const PHONE = '13905460099'

const LIKELY = [
  '2017-06-20',
  '2017-06-20T01:00:00.000Z',
  '09:00',
  '3705',
  '370502003005',
  '0.5',
  '12',
  '86.50',
  'DY2017-F01',
  PHONE,
  `${PROBE}说`,
  'a'.repeat(64),
]
const isRecord = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other)

/** A value that fits the schema, as far as a schema can tell: rules of the trade may still refuse it. */
export function fitting(dice: Dice, schema: Schema, all: Schema, ids: readonly string[], depth = 0): unknown {
  const refer = schema['$ref']
  if (typeof refer === 'string') return fitting(dice, schemaNamed(all, refer), all, ids, depth)
  if ('const' in schema) return schema['const']
  const choices = [...listOf(schema['enum'])]
  if (choices.length > 0) return dice.one(choices)
  const unions = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])].filter(isRecord)
  if (unions.length > 0) return fitting(dice, dice.one(unions), all, ids, depth)
  const parts = listOf(schema['allOf']).filter(isRecord)
  if (parts.length > 0) return Object.assign({}, ...parts.map((part) => fitting(dice, part, all, ids, depth)))
  const type = dice.one(
    [schema['type']]
      .flat()
      .concat(schema['type'] === undefined ? ['string'] : [])
      .filter((one) => one !== undefined),
  )
  if (type === 'object') return fittingObject(dice, schema, all, ids, depth)
  if (type === 'array') {
    const least = numberOr(schema['minItems'], 0)
    const items = isRecord(schema['items']) ? schema['items'] : {}
    const many = depth > 4 ? least : least + dice.roll(3)
    return Array.from({ length: many }, () => fitting(dice, items, all, ids, depth + 1))
  }
  if (type === 'integer' || type === 'number') {
    const least = numberOr(schema['minimum'], 0)
    return least + dice.roll(Math.max(1, Math.min(1000, numberOr(schema['maximum'], least + 100) - least + 1)))
  }
  if (type === 'boolean') return dice.roll(2) === 0
  return type === 'null' ? null : fittingText(dice, schema, ids)
}

function schemaNamed(all: Schema, refer: string): Schema {
  const found = all[refer.split('/').at(-1) ?? '']
  return isRecord(found) ? found : {}
}

function fittingObject(dice: Dice, schema: Schema, all: Schema, ids: readonly string[], depth: number): unknown {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  const required = new Set(listOf(schema['required']))
  const kept = Object.entries(properties).filter(([name]) => required.has(name) || dice.roll(2) === 0)
  return Object.fromEntries(kept.map(([name, part]) => [name, fitting(dice, isRecord(part) ? part : {}, all, ids, depth + 1)]))
}

function fittingText(dice: Dice, schema: Schema, ids: readonly string[]): string {
  if (schema['format'] === 'uuid') return dice.one(ids)
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : /^/
  const [least, most] = [numberOr(schema['minLength'], 1), numberOr(schema['maxLength'], 1_000_000)]
  const fits = (text: string) => pattern.test(text) && text.length >= least && text.length <= most
  const found = LIKELY.filter(fits)
  return found.length > 0 ? dice.one(found) : `${PROBE}${PHONE}`.slice(0, most).padEnd(least, '字')
}

const deep = (levels: number): unknown => JSON.parse(`${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`)

/** What no schema asked for. */
const strange = (dice: Dice): unknown =>
  dice.one<() => unknown>([
    () => null,
    () => '',
    () => `${PROBE}\u0000\u0007\u001b[31m`,
    () => `${PROBE}\ud800\udfff\ud800`,
    () => `${PROBE} \u202e\u2028\ufeff\u200b`,
    () => PROBE.repeat(40_000),
    () => `'; drop table lot; -- ${PROBE}`,
    () => '${7*7}{{7*7}}<script>',
    () => -1,
    () => 1e308,
    () => 2 ** 53,
    () => 0.1,
    () => true,
    () => [],
    () => ({}),
    () => deep(dice.one([5, 200, 2_000])),
    () => JSON.parse('{"__proto__":{"role":"officer"},"constructor":{"prototype":1}}'),
    () => Array.from({ length: 5_000 }, (_, n) => n),
    () => '99999-13-45',
    () => 'NaN',
  ])()

/** The value with one thing wrong somewhere: another type, something missing, something more. */
export function spoilt(dice: Dice, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && !dice.rarely(4)) {
    const at = dice.roll(value.length)
    return value.map((item: unknown, index) => (index === at ? spoilt(dice, item) : item))
  }
  if (isRecord(value) && Object.keys(value).length > 0 && !dice.rarely(6)) {
    const name = dice.one(Object.keys(value))
    const { [name]: chosen, ...others } = value
    return dice.one<() => unknown>([
      () => others,
      () => ({ ...value, [`${name}_${PROBE}`]: 1, tenant: 'linyi', role: 'officer' }),
      () => ({ ...others, [name]: spoilt(dice, chosen) }),
      () => ({ ...others, [name]: spoilt(dice, chosen) }),
    ])()
  }
  return strange(dice)
}
