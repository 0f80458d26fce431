import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { csvRecords } from '../src/kernel/csv.ts'

type Schema = { [key: string]: unknown }

/** Beside the project, or where the environment says: the standard's files are not ours to copy. */
const folder = join(process.env['HELI_VECTORS'] ?? join('..', 'shared', 'vectors'), 'ocds-1.1')
export const isThere = existsSync(folder)
if (!isThere)
  console.warn(`\n!!! The schemas of OCDS 1.1.5 were not found at ${folder}: open data is NOT held against them here\n`)

const read = (name: string): Schema => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON Merge Patch (RFC 7396), by which an extension changes the schema of a release. */
function patched(schema: Schema, patch: Schema): Schema {
  const made: Schema = { ...schema }
  for (const [name, value] of Object.entries(patch)) {
    const known = made[name]
    if (value === null) delete made[name]
    else made[name] = isSchema(value) ? patched(isSchema(known) ? known : {}, value) : value
  }
  return made
}

/** Refuses members that no schema names: the standard allows them, and a slip of the pen would pass for one. */
function closed(schema: Schema): Schema {
  const made = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, isSchema(value) ? closed(value) : value]))
  return isSchema(schema['properties']) ? { ...made, additionalProperties: false } : made
}

/** What the extension for lots refers to and another extension holds, which is not declared: so nothing may use it. */
const UNDECLARED = { definitions: { SubmissionTerms: { not: {} } } }

/** The release with the extensions for bids and lots. */
const releaseSchema = () =>
  [read('extensions/bids/release-schema'), read('extensions/lots/release-schema'), UNDECLARED].reduce<Schema>(
    patched,
    read('release-schema'),
  )

export type Kind = 'release-package' | 'record-package'

/** Tells what is wrong with a package by the standard, and what it says that no schema names; nothing where it is sound. */
export type Faults = (data: unknown) => string[]
const known = new Map<Kind, Faults>()

export function faultsOf(kind: Kind): Faults {
  const faults = known.get(kind) ?? compiled(kind)
  known.set(kind, faults)
  return faults
}

function compiled(kind: Kind): Faults {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema(read('versioned-release-validation-schema'))
  ajv.addSchema(closed(releaseSchema()))
  const validate = ajv.compile(read(`${kind}-schema`))
  return (data) =>
    validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

/** The codes of a codelist, closed or open. */
export function codesOf(list: string): ReadonlySet<string> {
  const [head, ...rows] = csvRecords(readFileSync(join(folder, `${list}.csv`), 'utf8'))
  const column = head?.fields.indexOf('Code') ?? -1
  return new Set(rows.map(({ fields }) => fields[column] ?? ''))
}
