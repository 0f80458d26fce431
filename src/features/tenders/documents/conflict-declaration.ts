import type { CivilDate } from '../../../kernel/civil.ts'
import { printedDate, quoted } from '../../../lib/document/printed.ts'
import type { Block, Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { box, filled, flush, items, paragraph, signatures, OPEN_DATE } from '../../../lib/document/write.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { wordingOf } from './wording.ts'

export type ConflictDeclaration = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly purchaser: string
  readonly lot: { readonly code: string; readonly name: string }
  readonly bidders: readonly string[]
  /** Without an answer the declaration is a blank to be filled by hand. */
  readonly answer?: Answer
}

export type Answer = { readonly juror: string; readonly on: CivilDate; readonly conflicts: readonly Conflict[] }
/** The ground, of one bidder where it was named, and what the juror wrote of it. */
export type Conflict = { readonly bidder?: string; readonly ground: string; readonly note?: string }

/** 回避声明书: signed when the bidders are known and before any bid is shown (政府采购法实施条例 9: three years back). */
export function conflictDeclaration(declaration: ConflictDeclaration): OfficeDocument {
  const words = wordingOf(declaration.profile)
  const { answer, lot } = declaration
  return {
    title: '回避声明书',
    footer: declaration.footer,
    body: [
      flush(`${declaration.purchaser}：`),
      paragraph(
        '本人',
        filled(answer?.juror, 8),
        `受邀担任${quoted(lot.name)}（项目编号：${lot.code}）${words.member}，已知悉参加本项目${words.bid}的机构为：${declaration.bidders.join('、')}。`,
      ),
      paragraph('本人已知晓，与上述机构有下列情形之一的，应当回避：'),
      ...items(grounds(words.bid)),
      paragraph('本人声明（请在方框内打勾）：'),
      ...statements(answer),
      paragraph(
        '本人承诺：以上声明真实；独立、客观、公正评审；评审期间不与外界联系，不泄露评审情况和商业秘密；评审中发现应当回避情形的，立即报告并退出评审。如有不实，愿承担相应责任。',
      ),
      signatures(
        2,
        {
          lines: [
            { label: '声明人（签字）：' },
            { label: '日期：', value: answer === undefined ? OPEN_DATE : printedDate(answer.on) },
          ],
        },
        { lines: [{ label: '监督员（签字）：' }, { label: '日期：', value: OPEN_DATE }] },
      ),
    ],
  }
}

const grounds = (bid: string): readonly string[] => [
  `参加本项目${bid}前三年内与该机构存在劳动关系；`,
  `参加本项目${bid}前三年内担任该机构的理事、董事、监事；`,
  `参加本项目${bid}前三年内是该机构的举办者、控股股东或者实际控制人；`,
  '与该机构的法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系；',
  '与该机构有其他可能影响公平、公正评审的关系。',
]

const conflictWords = ({ bidder, ground, note }: Conflict): string =>
  `${bidder === undefined ? '' : `与${bidder}：`}${ground}${note === undefined ? '' : `（本人说明：${note}）`}`

function statements(answer: Answer | undefined): readonly Block[] {
  const conflicts = answer?.conflicts ?? []
  const free = answer !== undefined && conflicts.length === 0
  const named = conflicts.map(conflictWords).join('；')
  const which = free ? [] : [paragraph(filled(named === '' ? undefined : `${named}。`, 36))]
  return [
    paragraph(box(free), '　与上述机构均不存在应当回避的情形。'),
    paragraph(box(conflicts.length > 0), '　与下列机构存在应当回避的情形，申请回避。机构名称及情形：'),
    ...which,
  ]
}
