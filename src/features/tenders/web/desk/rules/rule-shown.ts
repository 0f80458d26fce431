import { Fen } from '../../../../../kernel/fen.ts'
import { listShown, moneyRounded } from '../../../../../ui/format.ts'
import { ruleValues } from '../../../../../ui/words/rules.ts'
import type { Voice } from '../../../../../ui/voice.tsx'
import { percentOf } from '../../../rules/price.ts'
import type { Profile } from '../../../rules/profile.ts'

export type RuleKey = Exclude<keyof Profile, 'code' | 'version'>
type Shown = (voice: Pick<Voice, 't' | 'lang'>, profile: Profile) => string | null

type Counting = { [Key in RuleKey]: Profile[Key] extends { value: number } | null ? Key : never }[RuleKey]
type CountWord = (typeof ruleValues)[
  | 'daysLeast'
  | 'daysMost'
  | 'workingDays'
  | 'workingDaysLeast'
  | 'workingDaysMost'
  | 'bidders'
  | 'people'
  | 'exactly']

/** '0.20' as 20%. */
export const percent = percentOf
const counted =
  (key: Counting, word: CountWord): Shown =>
  ({ t }, profile) => {
    const rule = profile[key]
    return rule === null || rule.value === 0 ? null : t(word, { count: rule.value })
  }

/** What a rule asks, in words; null where this way of purchasing asks nothing. */
export const RULES_SHOWN: Readonly<Record<RuleKey, Shown>> = {
  intention: counted('intention', ruleValues.daysLeast),
  noticeDays: counted('noticeDays', ruleValues.daysLeast),
  soleSourceNotice: counted('soleSourceNotice', ruleValues.workingDaysLeast),
  documentsAvailable: counted('documentsAvailable', ruleValues.workingDaysLeast),
  clarificationDays: counted('clarificationDays', ruleValues.daysLeast),
  minimumBidders: counted('minimumBidders', ruleValues.bidders),
  mayContinueWith: counted('mayContinueWith', ruleValues.bidders),
  panelSize: counted('panelSize', ruleValues.people),
  minimumExperts: counted('minimumExperts', ruleValues.people),
  alternates: counted('alternates', ruleValues.exactly),
  expertsChosen: ({ t }, { expertsChosen }) => expertsChosen && t(ruleValues[expertsChosen.value]),
  largePanel: ({ t, lang }, { largePanel }) =>
    largePanel &&
    t(ruleValues.large, { amount: moneyRounded(lang, Fen.parse(largePanel.value.fromFen)), count: largePanel.value.size }),
  tenderFrom: ({ t, lang }, { tenderFrom }) =>
    tenderFrom && t(ruleValues.tenderFrom, { amount: moneyRounded(lang, Fen.parse(tenderFrom.value)) }),
  priceWeight: ({ t }, { priceWeight: { value } }) => {
    if (value === 'unscored') return t(ruleValues.unscored)
    const min = percent(value.min ?? '0')
    return value.max === undefined
      ? t(ruleValues.weightFrom, { min })
      : t(ruleValues.weightBetween, { min, max: percent(value.max) })
  },
  preference: ({ t }, { preference }) =>
    preference && t(ruleValues.weightBetween, { min: percent(preference.value.min), max: percent(preference.value.max) }),
  lastOffer: ({ t }, { lastOffer }) =>
    lastOffer && t(ruleValues.lastOfferTime, { minutes: lastOffer.value.leastMinutes, days: lastOffer.value.mostDays }),
  aggregates: ({ t, lang }, { aggregates }) =>
    listShown(
      lang,
      aggregates.value.map((one) => t(ruleValues[one])),
    ),
  decimals: ({ t, lang }, { decimals }) => t(ruleValues.places, { places: listShown(lang, decimals.value.map(String)) }),
  ties: ({ t, lang }, { ties }) =>
    ties.value.length === 0
      ? null
      : listShown(
          lang,
          ties.value.map((one) => t(ruleValues[one])),
        ),
  experienceMax: ({ t }, { experienceMax }) => experienceMax && t(ruleValues.shareMost, { share: percent(experienceMax.value) }),
  passMark: ({ t }, { passMark }) => passMark && t(ruleValues.points, { points: passMark.value }),
  abnormalShare: ({ t }, { abnormalShare }) => t(ruleValues.share, { share: percent(abnormalShare.value) }),
  reportSigning: counted('reportSigning', ruleValues.workingDaysMost),
  stampedObjection: ({ t }, { stampedObjection }) => t(ruleValues[stampedObjection.value]),
  standstill: counted('standstill', ruleValues.workingDays),
  filedAfterNotice: counted('filedAfterNotice', ruleValues.workingDaysMost),
  answer: counted('answer', ruleValues.workingDaysMost),
  inquiry: counted('inquiry', ruleValues.workingDaysMost),
  reviewAsked: counted('reviewAsked', ruleValues.workingDaysMost),
  reviewDecided: counted('reviewDecided', ruleValues.workingDaysMost),
  complaintChecked: counted('complaintChecked', ruleValues.workingDaysMost),
  complaintTold: counted('complaintTold', ruleValues.workingDaysMost),
  fixWinner: counted('fixWinner', ruleValues.workingDaysMost),
  resultPublished: counted('resultPublished', ruleValues.workingDaysMost),
  letterSent: counted('letterSent', ruleValues.workingDaysMost),
  signing: counted('signing', ruleValues.daysMost),
  publication: counted('publication', ruleValues.workingDaysMost),
  contractFiled: counted('contractFiled', ruleValues.workingDaysMost),
  supplementShare: ({ t }, { supplementShare }) => t(ruleValues.shareMost, { share: percent(supplementShare.value) }),
  acceptance: counted('acceptance', ruleValues.workingDaysMost),
  acceptanceOpinions: counted('acceptanceOpinions', ruleValues.people),
  acceptancePublished: counted('acceptancePublished', ruleValues.workingDaysMost),
  disclosure: ({ t }, { disclosure }) => t(ruleValues[disclosure.value]),
  custodians: counted('custodians', ruleValues.people),
}

export const RULE_KEYS = Object.keys(RULES_SHOWN).filter((key): key is RuleKey => Object.hasOwn(RULES_SHOWN, key))
