import { z } from 'zod'
import { isDecimal } from '../../../kernel/exact.ts'
import { line } from '../../../kernel/text.ts'
import type { Profile } from './profile.ts'

// What an authority may set for itself: rules that rest on practice or on published pages, within what keeps a purchase a
// fair one. What stands in the law is never its own to set, and neither is what nothing here computes.

const isShare = (text: string): boolean => isDecimal(text) && Number(text) >= 0 && Number(text) <= 1
const whole = (least: number, most: number) => z.int().min(least).max(most)
const share = z.string().max(6).refine(isShare)

/** Each with the bounds of what is sensible (practice); below two custodians nobody would watch the other. */
export const OWN_VALUES = {
  noticeDays: whole(5, 90),
  minimumBidders: whole(2, 10),
  panelSize: whole(3, 15),
  minimumExperts: whole(0, 15),
  alternates: whole(1, 10),
  tenderFrom: whole(10_000_000, 100_000_000_000),
  passMark: z
    .string()
    .max(6)
    .refine((text) => isDecimal(text) && Number(text) >= 0 && Number(text) <= 100),
  experienceMax: share,
  abnormalShare: share.refine((text) => Number(text) > 0),
  reportSigning: whole(1, 10),
  stampedObjection: z.enum(['required', 'optional']),
  standstill: whole(1, 30),
  answer: whole(1, 30),
  reviewAsked: whole(1, 30),
  signing: whole(1, 60),
  publication: whole(1, 30),
  acceptance: whole(1, 120),
  acceptanceOpinions: whole(1, 200),
  acceptancePublished: whole(1, 30),
  custodians: whole(2, 3),
} as const
export type OwnKey = keyof typeof OWN_VALUES
export const OWN_KEYS = Object.keys(OWN_VALUES).filter((key): key is OwnKey => Object.hasOwn(OWN_VALUES, key))

/** A rule as the authority sets it; `source` is the document in which it did. */
const own = <K extends OwnKey>(key: K) => z.strictObject({ value: OWN_VALUES[key], source: line(100) }).exactOptional()
export const OwnRules = z.strictObject({
  noticeDays: own('noticeDays'),
  minimumBidders: own('minimumBidders'),
  panelSize: own('panelSize'),
  minimumExperts: own('minimumExperts'),
  alternates: own('alternates'),
  tenderFrom: own('tenderFrom'),
  passMark: own('passMark'),
  experienceMax: own('experienceMax'),
  abnormalShare: own('abnormalShare'),
  reportSigning: own('reportSigning'),
  stampedObjection: own('stampedObjection'),
  standstill: own('standstill'),
  answer: own('answer'),
  reviewAsked: own('reviewAsked'),
  signing: own('signing'),
  publication: own('publication'),
  acceptance: own('acceptance'),
  acceptanceOpinions: own('acceptanceOpinions'),
  acceptancePublished: own('acceptancePublished'),
  custodians: own('custodians'),
})
export type OwnRules = z.infer<typeof OwnRules>

/**
 * Whether the rule is the authority's to set: in its own way of purchasing, there, and not of the law. The rules of the other ways are
 * of the state's making, also where they are marked as practice because their text was not at hand.
 */
export const isOwn = (profile: Profile, key: OwnKey): boolean =>
  profile.code === 'local-selection' && profile[key] !== null && profile[key]?.mark !== 'L'

/** Of what was typed, the changes that are sound by themselves: what can be held against one another already. */
export const soundIn = (typed: Readonly<Record<string, unknown>>): OwnRules =>
  Object.fromEntries(
    OWN_KEYS.flatMap((key) => {
      const change = OwnRules.shape[key].safeParse(typed[key])
      return change.success && change.data !== undefined ? [[key, change.data] as const] : []
    }),
  )

/** A proposal that proposes nothing. */
export const isNothing = (changes: OwnRules): boolean => Object.keys(changes).length === 0

export const RULE_FAULTS = ['not-own', 'unchanged', 'document-missing', 'panel-even', 'experts-beyond-panel'] as const
export type RuleFault = { readonly path: OwnKey; readonly code: (typeof RULE_FAULTS)[number] }

/** What stands against these changes, each at its rule; empty when they may be proposed. */
export function ruleFaults(profile: Profile, changes: OwnRules): readonly RuleFault[] {
  const faults = OWN_KEYS.flatMap((key): RuleFault[] => {
    if (changes[key] === undefined) return []
    if (!isOwn(profile, key)) return [{ path: key, code: 'not-own' }]
    const [is, was] = [changes[key], profile[key]]
    if (is.source !== was?.source) return []
    return [{ path: key, code: is.value === was.value ? 'unchanged' : 'document-missing' }]
  })
  const { panelSize, minimumExperts } = withOwn(profile, changes)
  // A panel that can be split evenly cannot settle anything; all the regulations ask for an odd one (87号令第47条 and others).
  if (changes.panelSize !== undefined && panelSize.value % 2 === 0) faults.push({ path: 'panelSize', code: 'panel-even' })
  if (minimumExperts.value > panelSize.value) {
    const key = changes.minimumExperts === undefined ? 'panelSize' : 'minimumExperts'
    if (changes[key] !== undefined) faults.push({ path: key, code: 'experts-beyond-panel' })
  }
  return faults
}

/** The rules that are not the same in both, by what they ask or by what they rest on. */
export const changedRules = (before: Profile, after: Profile): OwnKey[] =>
  OWN_KEYS.filter((key) => before[key]?.value !== after[key]?.value || before[key]?.source !== after[key]?.source)

/** The rules with the changes in them, each then resting on the authority's own document. */
export function withOwn(profile: Profile, changes: OwnRules): Profile {
  const set = OWN_KEYS.flatMap((key) => {
    const change = changes[key]
    return change === undefined ? [] : [[key, { ...change, mark: 'S' }] as const]
  })
  return { ...profile, ...Object.fromEntries(set) }
}
