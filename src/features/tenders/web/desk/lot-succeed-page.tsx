import { useGo } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { problems } from '../../../../ui/words/problems.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import { successionProblems, successionWords } from '../../../../ui/words/succession.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import type { SuccessionView } from '../../contract/decline.ts'
import { proposeNext } from '../declines-api.ts'
import { DeclinesShown } from './succession/declines-shown.tsx'
import { OfAward } from './succession/of-award.tsx'

const PROBLEMS = { ...tenderProblems, ...successionProblems }

/** Who comes next on the signed ranking, and why: proposed by the officer, or the project is put away by the leader. */
export default function LotSucceedPage() {
  return <OfAward>{(award) => <Shown award={award} />}</OfAward>
}

function Shown({ award }: { award: AwardView }) {
  const { t } = useVoice()
  const { lotId, name, succession, declines } = award
  return (
    <>
      <PageTitle title={t(successionWords.succeedTitle)} above={name} />
      {declines.length > 0 && (
        <Panel title={t(successionWords.declined)}>
          <DeclinesShown award={award} />
        </Panel>
      )}
      {succession === null ? (
        <Remark tone="waiting">{t(problems['wrong-status'])}</Remark>
      ) : (
        <Next award={award} succession={succession} />
      )}
      <ButtonLink to={['lots', lotId]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

type NextProps = { award: AwardView; succession: SuccessionView }

function Next({ award, succession: { next, hindrance, passedOver } }: NextProps) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const lot = award.lotId
  const propose = useDeed(
    (bid: NonNullable<typeof next>['bid'], id) => proposeNext({ tenant, lot }, bid, id),
    () => go('lots', lot),
  )
  const facts = next !== null && (
    <Facts
      facts={[
        { label: t(successionWords.next), value: next.partyName, wide: true },
        { label: t(successionWords.nextRank), value: next.rank },
        { label: t(successionWords.nextTotal), value: next.total },
        { label: t(successionWords.nextOffer), value: <Money fen={next.offerFen} /> },
      ]}
    />
  )
  const mayPropose = next !== null && award.can['lot.succeed'] === true && award.pending === 0
  return (
    <Panel title={t(successionWords.next)}>
      <Refusal error={propose.error} words={PROBLEMS} />
      {facts}
      {hindrance !== null && <p>{t(successionWords[hindrance])}</p>}
      {passedOver.length > 0 && (
        <>
          <h3>{t(successionWords.passedOver)}</h3>
          <ul>
            {passedOver.map(({ bid, partyName, why }) => (
              <li key={bid}>{t(successionWords.passedOverLine, { party: partyName, why: t(successionWords[why]) })}</li>
            ))}
          </ul>
        </>
      )}
      {award.pending > 0 && <Remark tone="waiting">{t(successionWords.pending)}</Remark>}
      {next !== null && (
        <p className="quiet">
          {t(successionWords.byReport)}
          {t(successionWords.orVoid)}
        </p>
      )}
      {mayPropose && (
        <ConfirmButton
          label={t(successionWords.succeed)}
          about={next.partyName}
          consequence={
            <>
              {facts}
              <p>{t(successionWords.byReport)}</p>
            </>
          }
          busy={propose.isPending}
          onConfirm={() => propose.mutate(next.bid)}
        />
      )}
    </Panel>
  )
}
