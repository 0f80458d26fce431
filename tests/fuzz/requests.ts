import { z } from 'zod'
import type { RouteConfig } from '@hono/zod-openapi'
import type { Dice } from './dice.ts'
import { fitting, PHONE, PROBE, type Schema, spoilt } from './values.ts'

export type Operation = {
  readonly method: string
  readonly path: string
  readonly query: readonly string[]
  /** The JSON body as described; undefined where there is none. */
  readonly body: Schema | undefined
  readonly takesBytes: boolean
  readonly accepts: z.ZodType | undefined
  readonly replies: z.ZodType | undefined
}

/** What a request may name: real ids by the name of the path's parameter, and those of another authority. */
export type Known = { readonly own: ReadonlyMap<string, readonly string[]>; readonly foreign: readonly string[] }

export type Shot = {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
  /** The JSON value that was sent whole, where one was: what a 2xx must have been allowed to take. */
  readonly json: { readonly value: unknown } | undefined
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']
const UUID7 = '01a201e1-820f-7e1d-b006-'

const junk = (dice: Dice): string =>
  dice.one([
    '%00',
    '..%2f..%2fetc%2fpasswd',
    '%E6%8E%A2%E9%92%88',
    '%FF%FE',
    "'%20or%201=1",
    'x'.repeat(3_000),
    '00000000-0000-0000-0000-000000000000',
    '-1',
    'null',
    '%F0%9F%98%80',
    '2017-02-31',
    '٣',
  ])

function pathOf(dice: Dice, { path }: Operation, { own, foreign }: Known): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'tenant') return dice.rarely(12) ? dice.one(['linyi', 'nowhere', junk(dice)]) : 'dongying'
    if (dice.rarely(6)) return junk(dice)
    if (dice.rarely(6) && foreign.length > 0) return dice.one(foreign)
    if (name === 'date') return dice.one(['2017-10-01', '2017-06-20', '2017-13-01'])
    if (name === 'year') return dice.one(['2017', '2026', '1999', '0'])
    return dice.one(own.get(name) ?? [...own.values()].flat())
  })
}

const queryOf = (dice: Dice, { query }: Operation): string => {
  const named = query.filter(() => dice.roll(2) === 0)
  const pairs = named.map(
    (name) => `${name}=${dice.rarely(2) ? junk(dice) : dice.one(['1', '3705', 'draft', '社区', 'true', '', '10'])}`,
  )
  const more = dice.rarely(8) ? [`${junk(dice)}=${junk(dice)}`, '__proto__=1', 'limit=1&limit=2'] : []
  return pairs.length + more.length === 0 ? '' : `?${[...pairs, ...more].join('&')}`
}

/** The zero character in every parameter of every reading route, one at a time: no database takes it. */
export const zeroShots = (operations: readonly Operation[]): (readonly [Operation, Shot])[] =>
  operations
    .filter(({ method }) => method === 'GET')
    .flatMap((operation) =>
      operation.query.map((name): readonly [Operation, Shot] => {
        const path = `${operation.path.replace('{tenant}', 'dongying').replace(/\{\w+\}/g, `${UUID7}000000000001`)}?${name}=%00`
        return [operation, { method: 'GET', path, headers: {}, body: undefined, json: undefined }]
      }),
    )

/** Bytes that claim to be something they are not. */
const BROKEN: readonly (readonly [type: string, body: string])[] = [
  ['application/json', '{"a":'],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', `"${PROBE}"`],
  ['application/json', '[]'],
  ['application/json; charset=utf-16', '\ufeff{}'],
  ['application/json', '{"a":1}'.repeat(3)],
  ['application/json', `${'['.repeat(60_000)}`],
  ['application/json', '{"a":1e999,"b":"\\ud800","c":"\\u0000"}'],
  ['text/plain', '{}'],
  ['application/xml', `<!DOCTYPE a [<!ENTITY b "${PROBE}">]><a>&b;</a>`],
  ['application/x-www-form-urlencoded', `name=${PROBE}&phone=${PHONE}`],
  ['multipart/form-data; boundary=x', `--x\r\ncontent-disposition: form-data; name="a"; filename="${PHONE}"\r\n\r\n`],
  ['multipart/form-data', '--\r\n'],
  ['application/octet-stream', '%PDF-1.7 cut'],
  ['', '{}'],
]

export function shotAt(dice: Dice, operation: Operation, known: Known, schemas: Schema): Shot {
  const method = dice.rarely(20) ? dice.one(METHODS) : operation.method
  const path = `${pathOf(dice, operation, known)}${queryOf(dice, operation)}`
  const headers: Record<string, string> = { 'idempotency-key': keyOf(dice) }
  if (dice.rarely(15)) Object.assign(headers, strangeHeaders(dice))
  if (method === 'GET' || method === 'HEAD') return { method, path, headers, body: undefined, json: undefined }
  if (operation.takesBytes && !dice.rarely(4)) {
    headers['content-type'] = 'application/octet-stream'
    return { method, path, headers, body: bytesOf(dice), json: undefined }
  }
  if (operation.body === undefined || dice.rarely(10)) {
    const [type, body] = dice.one(BROKEN)
    if (type !== '') headers['content-type'] = type
    const isNone = operation.body === undefined && !dice.rarely(3)
    return { method, path, headers, body: isNone ? undefined : body, json: undefined }
  }
  const ids = [...known.own.values()].flat()
  const fit = fitting(dice, operation.body, schemas, ids)
  const value = dice.rarely(3) ? fit : spoilt(dice, fit)
  headers['content-type'] = 'application/json'
  const body = JSON.stringify(value) ?? ''
  return { method, path, headers, body, json: { value: body === '' ? undefined : JSON.parse(body) } }
}

const keyOf = (dice: Dice): string =>
  dice.rarely(15)
    ? dice.one(['', 'x', `${UUID7}000000000001`, 'y'.repeat(5_000)])
    : `${UUID7}${String(dice.roll(1_000_000)).padStart(6, '0')}${String(dice.roll(1_000_000)).padStart(6, '0')}`

const strangeHeaders = (dice: Dice): Record<string, string> =>
  dice.one<Record<string, string>>([
    { cookie: 'heli.slip=%00%ff; heli.session_token=..;;=' },
    { cookie: `heli.slip=${'A'.repeat(4_000)}` },
    { 'content-encoding': 'gzip' },
    { accept: 'text/html;q=x' },
    { 'accept-language': ';'.repeat(500) },
    { range: 'bytes=5-1,-' },
    { 'if-none-match': '"' },
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'x-heli-client': `${PHONE}` },
    { authorization: 'Bearer x' },
    { 'content-length': '-5' },
  ])

const bytesOf = (dice: Dice): Uint8Array<ArrayBuffer> => {
  const head = dice.one([
    '%PDF-1.7\n',
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff\xe0',
    'PK\x03\x04',
    '',
    'RIFF....WEBP',
    '\xd0\xcf\x11\xe0',
    'MZ',
  ])
  const body = Array.from({ length: dice.one([0, 1, 30, 3_000]) }, () => dice.roll(256))
  return new Uint8Array([...Buffer.from(head, 'latin1'), ...body])
}

/** Every described route. */
export function operationsOf(routes: readonly RouteConfig[], document: Schema): Operation[] {
  return routes.map(({ method, path, request, responses }) => {
    const content = request?.body?.content ?? {}
    const json = content['application/json']
    const ok = responses[200]
    const reply = ok !== undefined && 'content' in ok ? ok.content?.['application/json'] : undefined
    return {
      method: method.toUpperCase(),
      path,
      query: queryNames(document, path, method),
      body: json === undefined ? undefined : bodySchema(document, path, method),
      takesBytes: 'application/octet-stream' in content,
      accepts: zodOf(json),
      replies: zodOf(reply),
    }
  })
}

const zodOf = (media: unknown): z.ZodType | undefined =>
  typeof media === 'object' && media !== null && 'schema' in media && media.schema instanceof z.ZodType ? media.schema : undefined

const Described = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      parameters: z.array(z.object({ name: z.string(), in: z.string() })).optional(),
      requestBody: z
        .object({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })) })
        .optional(),
    }),
  ),
)
const described = (document: Schema, path: string, method: string) => Described.parse(document['paths'])[path]?.[method]
const queryNames = (document: Schema, path: string, method: string): string[] =>
  (described(document, path, method)?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)
const bodySchema = (document: Schema, path: string, method: string): Schema =>
  described(document, path, method)?.requestBody?.content['application/json']?.schema ?? {}
