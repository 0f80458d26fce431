import type { CivilDate } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import { printedAmount, printedDate, printedHours, quoted, unstopped } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, flush, paragraph, section, table, wide } from '../../../lib/document/write.ts'
import type { Verdict } from '../rules/challenge.ts'
import type { HeldTime } from '../rules/offline-review.ts'
import type { PanelChosen } from '../rules/panel-chosen.ts'
import { type Recusal, recusalWords, type Silent, silentWords, verdictWords } from './paper-words.ts'
import { remedyWords, type Remedies } from './remedies.ts'
import { markOf, type Revocation, titleSince } from './revocation.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { type Wording, wordingOf } from './wording.ts'

export type ResultNotice = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly documentNumber?: string
  readonly title: string
  readonly programme: string
  readonly purchaser: string
  readonly lot: { readonly code: string; readonly name: string }
  readonly winner: {
    readonly name: string
    /** Told where the law asks for it (87号令 Art. 69). */
    readonly address?: string
    readonly score?: string
    readonly amount: Fen
    readonly isLastOffer?: boolean
    /** What per cent was taken off its price before it was compared. */
    readonly preferred?: string
    readonly services: string
  }
  readonly reviewedOn: CivilDate
  /** The jurors' names, secret until this notice (政府采购法实施条例 43). */
  readonly panel: readonly { readonly name: string; readonly title: string }[]
  /** Of a panel that sat on paper. */
  readonly chosen: PanelChosen | null
  /** Who stepped aside or was kept from it; null where no panel sat here, and nothing is said. */
  readonly recusals: readonly Recusal[] | null
  /** The review was held on paper, and nothing of it was sealed by the system. */
  readonly offline: OfflineHeld | null
  /** The panels before it that were disbanded, and why. */
  readonly disbanded: readonly { readonly on: CivilDate; readonly reason: string }[]
  /** Who was chosen before and gave it up. */
  readonly declines: readonly { readonly name: string | null; readonly noticeNo: string | null; readonly on: CivilDate }[]
  /** Who let the term for signing the report pass in silence. */
  readonly silent: Silent | null
  readonly standing: { readonly from: CivilDate; readonly to: CivilDate; readonly workingDays: number }
  readonly remedies: Remedies
  /** What came after the notice: the objections that have been answered. */
  readonly objections: readonly Heard[]
  /** The same to results before this one, which were given up. */
  readonly formerObjections?: readonly Heard[]
  /** Where it no longer stands. */
  readonly revoked?: Revocation
  readonly issuedOn: CivilDate
}

/** When, why it was not held here, by whose two hands it was entered, and how many bids that were sealed were never opened, why. */
export type OfflineHeld = HeldTime & {
  readonly reason: string
  readonly enteredBy: string
  readonly confirmedBy: string
  readonly unopened: number
  readonly unopenedReason: string
}

/** The office's own words, and none of whoever objected. */
export type Heard = {
  readonly answer: string
  readonly filedOn: CivilDate
  readonly verdict: Verdict
  readonly answeredOn: CivilDate
}

/** 结果公示: the winner, the amount and who judged. The reasons of the others go to each of them alone. */
export function resultNotice(notice: ResultNotice): OfficeDocument {
  const words = wordingOf(notice.profile)
  const { winner, standing, formerObjections = [] } = notice
  return {
    title: titleSince(notice.title, notice.revoked),
    ...(notice.documentNumber === undefined ? {} : { number: notice.documentNumber }),
    footer: notice.footer,
    body: [
      ...markOf(notice.profile, notice.revoked),
      paragraph(
        `${quoted(notice.lot.name)}已于${printedDate(notice.reviewedOn)}完成${words.review}。${isAgreed(notice) ? '' : `按照${words.guide}规定的${words.review}办法，`}经${words.panel}${words.review}、采购人确认，现将结果公布如下：`,
      ),
      ...(notice.offline === null ? [] : [paragraph(offlineWords(notice.offline, words))]),
      ...notice.declines.map((declined) => paragraph(declinedWords(declined, words))),
      section(
        `${words.winning}结果`,
        fields(
          2,
          field('项目编号', notice.lot.code),
          isAgreed(notice) ? field('采购方式', '单一来源') : field('得分', winner.score),
          wide('项目名称', notice.lot.name),
          wide('所属购买计划', notice.programme),
          wide(words.winner, winner.name),
          ...(winner.address === undefined ? [] : [wide(`${words.winner}地址`, winner.address)]),
          wide(`${words.winning}金额`, `${printedAmount(winner.amount)}${winner.isLastOffer === true ? '（最后报价）' : ''}`),
          ...(winner.preferred === undefined ? [] : [wide('小微企业价格扣除', `评审时按${winner.preferred}扣除，金额不变`)]),
          wide('主要服务内容', winner.services),
        ),
      ),
      section(
        `${words.panel}名单`,
        ...notice.disbanded.map(({ on, reason }) =>
          paragraph(`此前抽取的${words.panel}于${printedDate(on)}解散，理由为：${unstopped(reason)}。其后重新抽取。`),
        ),
        panelTable(notice),
        ...(notice.chosen === null ? [] : [paragraph(chosenWords(notice.chosen))]),
        ...(notice.recusals === null ? [] : [paragraph(`回避情况：${recusalWords(notice.recusals, words.member)}`)]),
        ...(notice.silent === null ? [] : [paragraph(silentWords(notice.silent))]),
      ),
      section(
        `${words.standstill}及${words.challenge}受理`,
        paragraph(
          `${words.standstill}：自${printedDate(standing.from)}起${words.display}，自次日起算${standing.workingDays}个工作日，至${printedDate(standing.to)}止。`,
        ),
        paragraph(remedyWords(notice.profile, notice.remedies)),
      ),
      ...(isAgreed(notice) ? [] : [paragraph(`未${words.winning}的${words.bidder}的得分和理由，由采购人另行书面告知其本单位。`)]),
      closing(`${notice.purchaser}（盖章）`, printedDate(notice.issuedOn)),
      ...(notice.objections.length === 0 ? [] : [flush(`附：${words.challenge}及答复情况：`), heardTable(notice.objections)]),
      ...(formerObjections.length === 0
        ? []
        : [flush(`附：对原${words.winning}结果的${words.challenge}及答复情况：`), heardTable(formerObjections)]),
    ],
  }
}

/** Why the result is another than before (条例 Art. 49); one that was never public is not named. */
const declinedWords = (
  { name, noticeNo, on }: ResultNotice['declines'][number],
  { winner, winning, report, display }: Wording,
): string =>
  name === null
    ? `${report}推荐排序在前的机构已于${printedDate(on)}放弃，按推荐排序顺延。`
    : `原${winner}${name}（${noticeNo ?? ''}${display}）已于${printedDate(on)}放弃${winning}，按${report}的推荐排序顺延。`

/** Said with the result wherever it stands: what the system did not seal it does not vouch for. */
const offlineWords = (
  { reason, enteredBy, confirmedBy, unopened, unopenedReason, ...held }: OfflineHeld,
  { review, bidder }: Wording,
): string =>
  `线下评审，未封存：本次${review}于${printedHours(held)}在线下以纸质方式进行，原因为：${unstopped(reason)}。结果由${enteredBy}录入、${confirmedBy}对照扫描件核对，${review}材料扫描件由采购人留存。${
    unopened === 0 ? '' : `另有${unopened}家${bidder}在系统内封存的材料未拆封，理由为：${unstopped(unopenedReason)}。`
  }`

/** With one supplier everything is agreed on: nothing is scored, and nobody loses. */
const isAgreed = ({ profile }: ResultNotice): boolean => profile === 'direct'

function chosenWords(chosen: PanelChosen): string {
  switch (chosen.how) {
    case 'drawn':
      return '评审专家从评审专家库中随机抽取产生。'
    case 'agreed':
      return `评审专家经主管预算单位同意（${unstopped(chosen.consent)}），由采购人自行选定。`
    case 'freely':
      return '评审专家由采购人自行选定。'
  }
}

const panelTable = ({ panel, offline }: Pick<ResultNotice, 'panel' | 'offline'>) =>
  table(
    [
      { head: '序号', share: 1, align: 'centre' },
      { head: '姓名', share: 2, align: 'centre' },
      { head: offline === null ? '职称或职务' : '单位', share: 6 },
    ],
    panel.map((juror, index) => [String(index + 1), juror.name, juror.title]),
  )

const heardTable = (heard: readonly Heard[]) =>
  table(
    [
      { head: '提出日期', share: 2, align: 'centre' },
      { head: '处理结果', share: 2 },
      { head: '答复内容', share: 4 },
      { head: '答复日期', share: 2, align: 'centre' },
    ],
    heard.map(({ filedOn, answer, verdict, answeredOn }) => [
      printedDate(filedOn),
      verdictWords(verdict),
      answer,
      printedDate(answeredOn),
    ]),
  )
