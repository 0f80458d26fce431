import type { CivilDate } from '../../../kernel/civil.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { printedDate } from '../../../lib/document/printed.ts'
import type { Block } from '../../../lib/document/tree.ts'
import { bold, flush } from '../../../lib/document/write.ts'
import { wordingOf } from './wording.ts'

/** That an upheld objection took a result back, and the notice of the end once it is public. */
export type Revocation =
  | { readonly notice: { readonly no: string; readonly on: CivilDate } | null }
  /** The winner gave it up; what takes its place is not public yet. */
  | { readonly declinedOn: CivilDate }

/** A paper on a result that no longer stands says so in its title and before its first sentence, whoever prints it. */
export const titleSince = (title: string, revoked: Revocation | undefined): string =>
  revoked === undefined ? title : `【${'declinedOn' in revoked ? '已失效' : '已撤销'}】${title}`

export function markOf(profile: ProfileCode, revoked: Revocation | undefined): readonly Block[] {
  if (revoked === undefined) return []
  const { challenge, winner, winning, failed, display } = wordingOf(profile)
  if ('declinedOn' in revoked)
    return [
      flush(
        bold(
          `原${display}的${winner}已于${printedDate(revoked.declinedOn)}放弃${winning}，采购人将另行公布结果。以下为原文，不再生效。`,
        ),
      ),
    ]
  const since =
    revoked.notice === null
      ? `已失效，采购人将公布${failed}`
      : `已撤销，见${printedDate(revoked.notice.on)}公布的${failed}公告（${revoked.notice.no}）`
  return [flush(bold(`${challenge}成立，原${display}的${winning}结果${since}。以下为原文，不再生效。`))]
}
