import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { amendingWords } from '../../../../../ui/words/amending.ts'
import { offlineTold } from '../../../../../ui/words/offline-told.ts'
import { bidProblems } from '../../../../../ui/words/bid-problems.ts'
import type { BidItem } from '../../../contract/bid.ts'
import { useAmendments } from '../../amendments-api.ts'
import { moveBid } from '../../bids-api.ts'
import { ChangesTable } from '../amend/changes-table.tsx'

type Own = { bid: Pick<BidItem, 'id' | 'status' | 'lot' | 'can' | 'outdated' | 'reason'> }

/** To the bidder: how the call was changed, and whether the bid that was sealed before still stands. */
export function Amended({ bid }: Own) {
  const { t } = useVoice()
  const amendments = useAmendments(bid.lot.id).data?.items ?? []
  if (bid.status === 'unopened') return <Remark tone="waiting">{t(offlineTold.leftClosed, { reason: bid.reason ?? '' })}</Remark>
  if (bid.status === 'unconfirmed') return <Remark tone="waiting">{t(amendingWords.leftSealed)}</Remark>
  if (amendments.length === 0) return null
  return (
    <Panel title={t(bid.outdated ? amendingWords.outdated : amendingWords.title)} folds={!bid.outdated}>
      {bid.outdated && <p>{t(amendingWords.outdatedHow)}</p>}
      {amendments.toReversed().map(({ id, no, title, body }) => (
        <section key={id}>
          <h3>{title}</h3>
          <p className="quiet">
            {no} {body.reason}
          </p>
          <ChangesTable changes={body.changes} />
        </section>
      ))}
      <Affirm bid={bid} />
    </Panel>
  )
}

/** One tap, to the changes that were on the page. */
export function Affirm({ bid: { id, lot, can } }: Own) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const affirm = useDeed((changes: number, deed) => moveBid({ tenant, bid: id }, { deed: 'bid.affirm', changes }, deed))
  if (can['bid.affirm'] !== true) return null
  return (
    <>
      <Refusal error={affirm.error} words={bidProblems} />
      <ConfirmButton
        label={t(amendingWords.affirm)}
        about={lot.name}
        consequence={t(amendingWords.affirmConsequence)}
        busy={affirm.isPending}
        onConfirm={() => affirm.mutate(lot.changes)}
      />
    </>
  )
}
