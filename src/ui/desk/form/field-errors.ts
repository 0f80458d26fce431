import { useState } from 'react'
import type { ZodType } from 'zod'
import { codeOf, Refused } from '../../reply.ts'
import { useVoice } from '../../voice.tsx'
import { fieldProblemWord } from '../../words/field-problems.ts'
import type { Speaker } from '../../words/profile.ts'
import { hints } from '../../words/common.ts'
import type { Lang, Word, Words } from '../../words/say.ts'

type Errors = Readonly<Record<string, string>>

type Issue = {
  readonly path: readonly PropertyKey[]
  readonly code?: string | undefined
  readonly message: string
  readonly expected?: string | undefined
}

/** One thing that is wrong, by the field and the server's code. */
export type Fault = { readonly path: string; readonly code: string }
const issueOf = ({ path, code }: Fault): Issue => ({ path: path.split('.'), code, message: code })

/**
 * An issue's code as the server words it: too_small is too-small, a message of our own is a code already. Where a number is wanted,
 * no value may also be a text that could not be read, such as 二十万: the words must hold for both, and are those of the field. Where one
 * chooses among numbers, nothing was typed: nothing was chosen.
 */
function codeOfIssue({ path, code, message, expected }: Issue, chosen: readonly string[]): string {
  if (/^[a-z]+(?:-[a-z\d]+)+$/.test(message)) return message
  if (code === 'invalid_type' && expected === 'number' && !chosen.includes(path.map(String).join('.')))
    return String(path.at(-1)).endsWith('Fen') ? 'not-an-amount' : 'not-a-number'
  return (code ?? 'invalid').replaceAll('_', '-')
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), whole)

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) ? value.length === 0 : String(value).trim() === '')

const FOR_EMPTY = new Set(['too-small', 'invalid-type', 'invalid-format', 'invalid-value', 'invalid-union'])

const isIndex = (key: PropertyKey) => /^\d+$/.test(String(key))

/**
 * What the sentence begins with, and the field's own name. 'indicators.1.unit' is 'indicators.*.unit' among the labels, in the
 * second row of what 'indicators' names.
 */
function labelsOf(path: Issue['path'], labels: Readonly<Record<string, Word>>, t: Speaker) {
  const [whole, inRow] = [
    labels[path.map(String).join('.')],
    labels[path.map((key) => (isIndex(key) ? '*' : String(key))).join('.')],
  ]
  const [group, at] = [labels[String(path[0])], path.find(isIndex)]
  if (inRow !== undefined && group !== undefined && at !== undefined)
    return { own: t(inRow), row: `${t(group)}${Number(at) + 1}`, label: `${t(group)}${Number(at) + 1} ${t(inRow)}` }
  const label = whole ?? group
  return { own: whole && t(whole), row: undefined, label: label && t(label) }
}

const before = (label: string | undefined, words: string, t: Speaker) =>
  label === undefined ? words : t(hints.labelled, { label, value: words })

/** Under the field its label need not be said again. */
export function withoutLabel(error: string, label: string): string {
  const [, named, words] = /^([^：:]*)(?:：|: )(.*)$/su.exec(error) ?? []
  return words !== undefined && named?.endsWith(label) === true ? words : error
}

/** One sentence per field, with its label; of several things wrong with one field only the first is told. `typed` tells which are empty. */
export function errorsIn(
  issues: readonly Issue[],
  labels: Readonly<Record<string, Word>>,
  { lang, t, chosen = [], uploaded = [], words: own = {} }: { lang: Lang; t: Speaker } & Omit<Own, 'fieldOf'>,
  typed?: unknown,
): Errors {
  const errors: Record<string, string> = {}
  for (const issue of issues) {
    const name = issue.path.map(String).join('.')
    const named = labelsOf(issue.path, labels, t)
    const code = codeOfIssue(issue, chosen)
    const leftEmpty = typed !== undefined && FOR_EMPTY.has(code) && isEmpty(valueAt(typed, issue.path))
    const words = fieldProblemWord(lang, leftEmpty ? 'invalid-type' : code, own)
    const isChosen = code === 'invalid-value' || chosen.includes(name)
    const wanted = uploaded.includes(name) ? hints.uploadRequired : isChosen ? hints.chooseRequired : hints.emptyRequired
    errors[name] ??=
      leftEmpty && named.own !== undefined ? before(named.row, t(wanted, { label: named.own }), t) : before(named.label, words, t)
  }
  return errors
}

/** The sentence of a field that has found something wrong with itself, with the label that the error begins with. */
export function labelled(error: string, complaint: string | undefined): string {
  const [named = ''] = /^[^：:]*(?:：|: )/su.exec(error) ?? []
  return complaint === undefined ? error : `${named}${complaint}`
}

type Own = {
  /** Fields in which one chooses rather than writes. */
  readonly chosen?: readonly string[]
  /** Fields that want a file. */
  readonly uploaded?: readonly string[]
  /** The page's own words for some codes. */
  readonly words?: Words
  /** Which field a refusal of the whole is about, by its code. */
  readonly fieldOf?: Readonly<Record<string, string>>
}

/** A refusal that one field tells is not told a second time over the form. */
export const notOfAField = (error: Error | null, fieldOf: Readonly<Record<string, string>>): Error | null =>
  error !== null && Object.hasOwn(fieldOf, codeOf(error)) ? null : error

/** What is wrong with one field, or with what is in it, of what was typed there: one that was passed over is told when all is sent. */
export const issuesOf = (issues: readonly Issue[], name: string, typed: unknown): Issue[] =>
  issues.filter(({ path }) => {
    const at = path.map(String).join('.')
    return (at === name || at.startsWith(`${name}.`)) && !isEmpty(valueAt(typed, path))
  })

/** The same without what was said of one field. */
const without = (errors: Errors, name: string): Errors =>
  Object.fromEntries(Object.entries(errors).filter(([at]) => at !== name && !at.startsWith(`${name}.`)))

/** Checks what was typed by the schema that the server asks too, and keeps what is wrong, by field. */
export function useFieldErrors<T>(schema: ZodType<T>, labels: Readonly<Record<string, Word>>, own: Own = {}) {
  const voice = { ...useVoice(), ...own }
  const [errors, setErrors] = useState<Errors>({})
  const [atFields, setAtFields] = useState<Errors>({})
  const issuesIn = (value: unknown, faults: readonly Fault[]) => {
    const read = schema.safeParse(value)
    return { read, issues: [...(read.success ? [] : read.error.issues), ...faults.map(issueOf)] }
  }
  return {
    errors,
    /** For a form that tells what is wrong with a field as soon as it is left, under it. */
    atFields,
    left(name: string, value: unknown, faults: readonly Fault[] = []) {
      const found = errorsIn(issuesOf(issuesIn(value, faults).issues, name, value), labels, voice, value)
      setAtFields((told) => ({ ...without(told, name), ...found }))
    },
    changed: (name: string) => setAtFields((told) => without(told, name)),
    /** `faults` are what the schema alone cannot tell; all of them are shown together. */
    check(value: unknown, faults: readonly Fault[] = []): T | undefined {
      const { read, issues } = issuesIn(value, faults)
      setErrors(errorsIn(issues, labels, voice, value))
      return read.success && faults.length === 0 ? read.data : undefined
    },
    /** For the fields that the server found wrong. */
    refuse(error: unknown) {
      if (!(error instanceof Refused)) return
      const path = own.fieldOf?.[error.code]
      const faults = Object.entries(error.errors).map(([name, code]) => ({ path: name, code }))
      const all = path === undefined ? faults : [...faults, { path, code: error.code }]
      setErrors(errorsIn(all.map(issueOf), labels, voice))
    },
  }
}
