import type { ProfileCode } from '../../../kernel/profile-code.ts'
import consultation from './data/profiles/consultation.json'
import direct from './data/profiles/direct.json'
import localSelection from './data/profiles/local-selection.json'
import nationalTender from './data/profiles/national-tender.json'
import { Profile } from './profile.ts'

/** 公开招标: the tender law, for purchases from the threshold on. */
export const NATIONAL_TENDER = Profile.parse(nationalTender)
/** 竞争性磋商: the usual way to buy social services under the law (财库〔2014〕214号). */
export const CONSULTATION = Profile.parse(consultation)
/** 本地评选、公益创投: small purchases below the threshold, by an authority's own rules. */
export const LOCAL_SELECTION = Profile.parse(localSelection)
/** 直接委托 after a visit and a negotiation, and 单一来源 with its public notice: one supplier, no marks. */
export const DIRECT = Profile.parse(direct)

export const PROFILES: Readonly<Record<ProfileCode, Profile>> = {
  'national-tender': NATIONAL_TENDER,
  consultation: CONSULTATION,
  'local-selection': LOCAL_SELECTION,
  direct: DIRECT,
}

type RuleKey = Exclude<keyof Profile, 'code' | 'version'>

/** What the rules say and nothing here computes or asks yet: shown apart, for whoever sees to it by hand. */
export const NOT_COMPUTED: readonly RuleKey[] = []

/** The ways in which something can be bought here today. */
export const BOUGHT_UNDER: readonly ProfileCode[] = ['local-selection', 'consultation', 'national-tender', 'direct']
export const isBoughtUnder = (code: ProfileCode): boolean => BOUGHT_UNDER.includes(code)
