import { z } from 'zod'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Provider } from './elsewhere.ts'
import { isProxy } from './http/proxies.ts'
import type { SmsGateway } from './sms.ts'

export type Settings = {
  readonly host: string
  readonly port: number
  /** The data folder: the embedded database, files, the demonstration's clock. */
  readonly data: string
  /** The folder of keys, apart from the data and from backups. */
  readonly keys: string
  /** The address people type, where it is not the loopback one: of the proxy that speaks HTTPS. */
  readonly origin: string | undefined
  /** Whose word on a client's address counts: `loopback`, addresses, ranges. */
  readonly proxies: readonly string[]
  /** What a monitor far from this machine must show to read /metrics; without one only the machine itself may. */
  readonly metricsToken: string | undefined
  /** Begins the id of every contracting process in open data; `heli` until the Open Contracting Partnership gave one. */
  readonly ocidPrefix: string
  /** The address of the licence of the open data, where the authority has chosen one. */
  readonly licence: string | undefined
  /** Where text messages are handed over; where there is nowhere, none are sent. */
  readonly sms: SmsGateway | undefined
  /** With which OpenID Connect provider people may log in as well. */
  readonly elsewhere?: Provider | undefined
  readonly seed: 'demo' | 'none'
  readonly database:
    | { readonly kind: 'embedded' }
    /** Two users: the app's, which row-level security binds, and the owner's, which migrates; without the latter nothing is migrated. */
    | { readonly kind: 'server'; readonly url: string; readonly ownerUrl: string | undefined }
}

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/./, 'must begin with postgres:// or postgresql://')
  .optional()
const port = 'must be a whole number from 0 to 65535'

const Environment = z.object({
  HELI_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a host name')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d+$/, port)
    .default('8080')
    .transform(Number)
    .refine((value) => value <= 65_535, port),
  HELI_DATA: z.string().default('data'),
  HELI_KEYS: z.string().default('keys'),
  HELI_ORIGIN: z
    .string()
    .regex(/^https?:\/\/[^/]+$/, 'must be an address like https://heli.example.cn')
    .optional(),
  HELI_PROXY: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine(
      (proxies) => proxies.every(isProxy),
      'must name proxies: loopback, addresses or ranges like 10.0.0.0/8, with commas between',
    )
    .default([]),
  HELI_METRICS_TOKEN: z.string().min(16, 'must have 16 signs or more').optional(),
  HELI_OCID_PREFIX: z
    .string()
    .regex(/^ocds-[a-z0-9]{6}$/, 'must be a prefix as the Open Contracting Partnership gives them, like ocds-a1b2c3')
    .default('heli'),
  HELI_DATA_LICENCE: z.url({ protocol: /^https?$/, error: 'must be the address of a licence' }).optional(),
  HELI_SMS_URL: z
    .string()
    .regex(/^(https:\/\/|http:\/\/(127\.|localhost|\[::1\]))\S+$/, 'must be an address that begins with https://')
    .optional(),
  HELI_SMS_TOKEN: z.string().min(16, 'must have 16 signs or more').optional(),
  HELI_OIDC_ISSUER: z
    .string()
    .regex(
      /^(https:\/\/[^\s?#]+|http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?(\/[^\s?#]*)?)$/,
      'must be an address that begins with https://',
    )
    .optional(),
  HELI_OIDC_CLIENT_ID: z.string().optional(),
  HELI_OIDC_CLIENT_SECRET: z.string().optional(),
  HELI_OIDC_NAME: z.string().max(30, 'must have 30 signs or fewer').optional(),
  HELI_SEED: z.enum(['demo', 'none'], 'must be demo or none').optional(),
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl,
})

/** What was invented for the demonstration is anybody's. */
const PUBLIC_DOMAIN = 'https://creativecommons.org/publicdomain/zero/1.0/'
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/

/** Reads the settings from an environment; refuses with every fault at once, in sentences for whoever runs the machine. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Result<Settings, readonly string[]> {
  // A variable set to nothing means the same as one not set: that is how compose files leave things out.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) return refuse(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`))

  const { HELI_HOST: host, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = read.data
  const seed = read.data.HELI_SEED ?? (url === undefined ? 'demo' : 'none')
  const faults: string[] = []
  if (seed === 'demo' && url !== undefined) {
    faults.push('HELI_SEED is demo, but DATABASE_URL is set: the demonstration is never written into a database server.')
  }
  if (seed === 'demo' && url === undefined && !LOOPBACK.test(host)) {
    faults.push(`HELI_HOST is ${host}, but the demonstration has open log-ins and stays on 127.0.0.1: set HELI_SEED=none.`)
  }
  if (url === undefined && ownerUrl !== undefined) faults.push('DATABASE_OWNER_URL is set without DATABASE_URL.')
  const elsewhere = providerIn(read.data, faults)
  const sms = gatewayIn(read.data, faults)
  if (faults.length > 0) return refuse(faults)

  const database = url === undefined ? ({ kind: 'embedded' } as const) : ({ kind: 'server', url, ownerUrl } as const)
  return ok({
    host,
    port: read.data.PORT,
    data: read.data.HELI_DATA,
    keys: read.data.HELI_KEYS,
    origin: read.data.HELI_ORIGIN,
    proxies: read.data.HELI_PROXY,
    metricsToken: read.data.HELI_METRICS_TOKEN,
    ocidPrefix: read.data.HELI_OCID_PREFIX,
    elsewhere,
    sms,
    licence: read.data.HELI_DATA_LICENCE ?? (seed === 'demo' ? PUBLIC_DOMAIN : undefined),
    seed,
    database,
  })
}

/** A gateway without a word by which it knows us would take messages from anybody. */
function gatewayIn(given: z.infer<typeof Environment>, faults: string[]): SmsGateway | undefined {
  const { HELI_SMS_URL: url, HELI_SMS_TOKEN: token } = given
  if ((url === undefined) !== (token === undefined))
    faults.push('HELI_SMS_URL and HELI_SMS_TOKEN are set together or not at all.')
  return url === undefined || token === undefined ? undefined : { url, token }
}

/** The provider comes whole or not at all: what would go wrong at the first log-in is said at the start. */
function providerIn(given: z.infer<typeof Environment>, faults: string[]): Provider | undefined {
  const { HELI_OIDC_ISSUER: issuer, HELI_OIDC_CLIENT_ID: clientId, HELI_OIDC_CLIENT_SECRET: clientSecret } = given
  const name = given.HELI_OIDC_NAME
  if (issuer === undefined) {
    if (clientId !== undefined || clientSecret !== undefined || name !== undefined)
      faults.push('HELI_OIDC_CLIENT_ID, HELI_OIDC_CLIENT_SECRET and HELI_OIDC_NAME need HELI_OIDC_ISSUER.')
    return undefined
  }
  if (clientId === undefined || name === undefined) faults.push('HELI_OIDC_ISSUER needs HELI_OIDC_CLIENT_ID and HELI_OIDC_NAME.')
  if (given.HELI_ORIGIN === undefined) faults.push('HELI_OIDC_ISSUER needs HELI_ORIGIN: the provider sends people back there.')
  return clientId === undefined || name === undefined ? undefined : { issuer, clientId, clientSecret, name }
}

/** The settings of this process: nothing else reads its environment. */
export const settings = (): Result<Settings, readonly string[]> => readSettings(process.env)
