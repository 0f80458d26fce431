import type { CivilDate } from '../../../kernel/civil.ts'
import { printedDate, quoted } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, flush, items, paragraph, section } from '../../../lib/document/write.ts'
import type { Verdict } from '../rules/challenge.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { wordingOf, type Wording } from './wording.ts'

export type ObjectionAnswer = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly documentNumber?: string
  readonly purchaser: string
  /** A unit, or a person where `isPerson`. */
  readonly objector: string
  readonly isPerson?: boolean
  readonly lot: { readonly code: string; readonly name: string }
  readonly filedOn: CivilDate
  readonly matters: readonly Matter[]
  readonly outcome: Verdict
  /** Where a review may be asked for, and the last day on which. */
  readonly further: { readonly receiver: string; readonly days: number; readonly by: CivilDate }
  readonly answeredOn: CivilDate
}

/** One thing objected to, what was looked at, and what was found; it neither holds nor fails where it is not taken up. */
export type Matter = { readonly claim: string; readonly found: string; readonly holds: boolean | null }

/** 异议答复书 (质疑答复书 under the procurement law): answers every matter raised and names the next remedy (94号令 15). */
export function objectionAnswer(answer: ObjectionAnswer): OfficeDocument {
  const words = wordingOf(answer.profile)
  const { challenge } = words
  return {
    title: `${challenge}答复书`,
    ...(answer.documentNumber === undefined ? {} : { number: answer.documentNumber }),
    footer: answer.footer,
    body: [
      flush(`${answer.objector}：`),
      paragraph(
        `${youIn(answer)}${printedDate(answer.filedOn)}就${quoted(answer.lot.name)}（项目编号：${answer.lot.code}）提出的${challenge}收悉。经调阅评审记录、核对有关材料，现答复如下：`,
      ),
      section(`${challenge}事项`, ...items(answer.matters.map((matter) => `${matter.claim}。`))),
      section('核查情况', ...items(answer.matters.map((matter) => `${matter.found}。${holdsIn(answer, matter)}`))),
      section('答复意见', paragraph(opinion(answer, words)), paragraph(further(answer, words))),
      closing(`${answer.purchaser}（盖章）`, printedDate(answer.answeredOn)),
    ],
  }
}

/** Of several matters each is told apart; that the only one holds is said by the opinion. */
const holdsIn = ({ matters }: ObjectionAnswer, { holds }: Matter): string =>
  holds === null || matters.length === 1 ? '' : HOLDS[holds ? 'yes' : 'no']

const HOLDS = { yes: '该事项成立。', no: '该事项不成立。' }
const youIn = ({ isPerson }: ObjectionAnswer): string => (isPerson === true ? '您' : '你单位')

/** One that is upheld takes the announced result back, and the purchase comes to nothing (94号令 16; practice). */
function opinion(answer: ObjectionAnswer, { challenge, winning, failed, display }: Wording): string {
  const { outcome } = answer
  const you = youIn(answer)
  if (outcome === 'refused') return `综上，对${you}提出的${challenge}不予受理。`
  if (outcome === 'rejected') return `综上，${you}提出的${challenge}事项不成立，维持原结果。`
  return `综上，${you}提出的${challenge}事项成立。原${display}的${winning}结果予以撤销，不再生效，由我单位另行公布${failed}公告。`
}

function further(answer: ObjectionAnswer, { complaint }: Wording): string {
  const { profile, further: next } = answer
  const verb = profile === 'national-tender' || profile === 'consultation' ? '提起' : '申请'
  return `对本答复不满意的，可以自答复之日起${next.days}个工作日内（${printedDate(next.by)}前，含当日），以书面形式向${next.receiver}${verb}${complaint}。感谢${youIn(answer)}对社区服务工作的关心和监督。`
}
