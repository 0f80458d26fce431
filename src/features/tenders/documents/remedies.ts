import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { isHeardByLaw } from '../rules/by-law.ts'
import { wordingOf } from './wording.ts'

/** Where and how one who disagrees is heard. Terms are working days and belong to the authority's rule profile. */
export type Remedies = {
  readonly receiver: string
  readonly phone: string
  /** Only where one was given: a call names a person and a telephone. */
  readonly address?: string
  readonly askDays: number
  readonly answerDays: number
  readonly furtherDays: number
  readonly furtherReceiver: string
}

/** Under the law in writing; a local selection takes an objection by log-in as well, as its notices say. */
export const howToObject = (profile: ProfileCode): string => (isHeardByLaw(profile) ? '以书面形式' : '登录系统或者以书面形式')

/**
 * One paragraph on the remedy against a notice or a result. A statutory tender counts from the day the harm is known
 * (政府采购法 52–55); a local selection hears objections while the notice stands, in the real name only (practice).
 */
export function remedyWords(profile: ProfileCode, remedies: Remedies): string {
  const { challenge, complaint, bidder, standstill } = wordingOf(profile)
  const { receiver, phone, address, askDays, answerDays, furtherDays, furtherReceiver } = remedies
  const ask = isHeardByLaw(profile)
    ? `供应商认为采购文件、采购过程或者采购结果使自己的权益受到损害的，可以在知道或者应当知道其权益受到损害之日起${askDays}个工作日内，以书面形式向采购人提出${challenge}。`
    : `${bidder}及社会公众有${challenge}的，请在${standstill}内（${askDays}个工作日）登录系统，或者以书面形式（单位盖章，个人签名并留联系方式）向${receiver}提出；匿名或者逾期提出的，不予受理。`
  const answer = isHeardByLaw(profile)
    ? `采购人自收到${challenge}之日起${answerDays}个工作日内作出答复；供应商对答复不满意，或者采购人未在规定时间内答复的，可以在答复期满后${furtherDays}个工作日内向${furtherReceiver}提起${complaint}。`
    : `${receiver}自受理之日起${answerDays}个工作日内书面答复；对答复不服的，可以自答复之日起${furtherDays}个工作日内向${furtherReceiver}申请${complaint}。`
  return `${ask}${answer}受理单位：${receiver}；受理电话：${phone}${address === undefined ? '' : `；地址：${address}`}。`
}
