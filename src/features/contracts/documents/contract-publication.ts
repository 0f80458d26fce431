import type { ContractData, Party } from './contract-data.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import { type Fen, inYuan } from '../../../kernel/fen.ts'
import { countingWords, type CountedIndicator } from '../../../lib/document/counting.ts'
import { printedAmount, printedDate, printedPeriod } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import type { DepartedPart } from '../../tenders/contract/publications.ts'
import { closing, field, fields, paragraph, section, table, wide } from '../../../lib/document/write.ts'

export type ContractPublication = {
  readonly title: string
  /** 征集公告, or as it is called in the way of purchasing. */
  readonly called: string
  readonly footer: Footer
  readonly contractNumber: string
  readonly programme: string
  readonly lot: { readonly code: string; readonly name: string }
  readonly purchaser: string
  readonly provider: { readonly name: string; readonly uscc?: string }
  readonly amount: Fen
  readonly period: readonly [CivilDate, CivilDate]
  readonly place: string
  readonly instalments: readonly {
    readonly name: string
    readonly percent: number
    readonly amountFen: Fen
    readonly condition: string
  }[]
  readonly indicators: readonly (CountedIndicator & {
    readonly name: string
    readonly target: number
    readonly note?: string | null
  })[]
  readonly departures: readonly DepartedPart[]
  readonly departureReason: string
  readonly signedOn: CivilDate
  readonly publishedOn: CivilDate
  readonly phone: string
}

const PARTS: Record<DepartedPart, string> = {
  place: '服务地点',
  goal: '项目目标',
  periodFrom: '服务开始日期',
  periodTo: '服务结束日期',
  indicators: '服务指标',
  instalments: '拨款期次',
}

const departed = ({ called, departures, departureReason }: ContractPublication) =>
  departures.length === 0
    ? []
    : [
        section(
          `与${called}不一致的内容`,
          paragraph(`${departures.map((part) => PARTS[part]).join('、')}与${called}不一致。理由：${departureReason}`),
        ),
      ]

/** 合同公开: within two working days of signing (政府采购法实施条例 50). It names no person. */
export function contractPublication(data: ContractPublication): OfficeDocument {
  return {
    title: data.title,
    footer: data.footer,
    body: [
      section(
        '合同基本信息',
        fields(
          2,
          wide('合同编号', data.contractNumber),
          wide('项目名称', data.lot.name),
          field('项目编号', data.lot.code),
          field('签订日期', printedDate(data.signedOn)),
          wide('所属购买计划', data.programme),
          wide('购买主体（甲方）', data.purchaser),
          wide('承接主体（乙方）', data.provider.name),
          wide('统一社会信用代码', data.provider.uscc),
          wide('合同金额', printedAmount(data.amount)),
          wide('服务期限', printedPeriod(data.period)),
          wide('服务地点', data.place),
        ),
      ),
      section(
        '主要指标',
        table(
          [
            { head: '序号', share: 1, align: 'centre' },
            { head: '指标', share: 3 },
            { head: '目标值', share: 2, align: 'centre' },
            { head: '计数口径', share: 5 },
          ],
          data.indicators.map((one, index) => [
            String(index + 1),
            one.name,
            `${one.target}${one.unit}`,
            `${countingWords(one)}${one.note ?? ''}`,
          ]),
        ),
      ),
      section(
        '拨款期次',
        table(
          [
            { head: '期次', share: 2, align: 'centre' },
            { head: '比例', share: 1, align: 'centre' },
            { head: '金额', share: 2, align: 'centre' },
            { head: '拨付条件', share: 4 },
          ],
          data.instalments.map(({ name, percent, amountFen, condition }) => [
            name,
            `${percent}%`,
            `${inYuan(amountFen)}元`,
            condition,
          ]),
        ),
      ),
      ...departed(data),
      section(
        '公开事项',
        paragraph(`公开日期：${printedDate(data.publishedOn)}。社会公众可以对合同履行情况进行监督，监督电话：${data.phone}。`),
      ),
      closing(`${data.purchaser}（盖章）`, printedDate(data.publishedOn)),
    ],
  }
}

const HIDDEN = '（不公开）'

/** The family name alone: 简某某. */
const hiddenName = (name: string): string => `${Array.from(name)[0] ?? ''}某某`

const hiddenParty = ({ name, uscc, head }: Party): Party => ({
  name,
  ...(uscc === undefined ? {} : { uscc }),
  head,
  address: HIDDEN,
  contact: HIDDEN,
  phone: HIDDEN,
  bank: HIDDEN,
  account: HIDDEN,
})

/**
 * The contract as the public may read it: no account, telephone or address, of the team the family names alone. Who signs for
 * either side stays by name, as on any public contract. Free text is kept clean before the approval: `rules/public-words`.
 */
export const withoutPersons = (data: ContractData): ContractData => ({
  ...data,
  purchaser: hiddenParty(data.purchaser),
  provider: hiddenParty(data.provider),
  team: data.team.map(({ place, name }) => ({ place, name: hiddenName(name) })),
})
