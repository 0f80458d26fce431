import { Facts } from '../../../../../ui/desk/facts.tsx'
import { ButtonLink, PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { dateShown, instantShown, moneyShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { directWords, groundWords } from '../../../../../ui/words/direct.ts'
import type { LotView } from '../../../contract/lot.ts'
import { GROUNDS } from '../../../rules/direct.ts'

const OFFICE: ReadonlySet<string> = new Set(['officer', 'leader', 'finance', 'custodian', 'juror'])

/** From whom it is bought without a competition, why, and how far its notice is. */
export default function LotDirect({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { role } = useStanding()
  const { direct, soleEnds, clearedAt, invitedAt } = lot
  if (direct === null) return null
  const { ground, reason, opinions, original } = direct
  const added = original && t(directWords.originalShown, { no: original.contractNo, amount: moneyShown(original.sumFen) })
  return (
    <Panel
      title={t(directWords.terms)}
      actions={
        OFFICE.has(role) && invitedAt !== null ? (
          <ButtonLink to={['lots', lot.id, 'negotiation']} tone="plain">
            {t(directWords.toNegotiation)}
          </ButtonLink>
        ) : undefined
      }
    >
      <p>{t(directWords.noScores)}</p>
      <Facts
        facts={[
          { label: t(directWords.supplier), value: lot.supplierName },
          { label: t(directWords.ground), value: t(groundWords[ground]) },
          ...(added === null ? [] : [{ label: t(directWords.original), value: added }]),
          ...(soleEnds === null ? [] : [{ label: t(directWords.soleEnds), value: dateShown(lang, soleEnds) }]),
          ...(clearedAt === null ? [] : [{ label: t(directWords.cleared), value: instantShown(lang, clearedAt) }]),
          ...(invitedAt === null ? [] : [{ label: t(directWords.invited), value: instantShown(lang, invitedAt) }]),
          { label: t(directWords.reason), value: <span className="long-text">{reason}</span>, wide: true },
          ...opinions.map((one) => ({ label: t(directWords.opinions), value: t(directWords.opinionShown, one), wide: true })),
        ]}
      />
      <details>
        <summary>{t(directWords.seeBasis)}</summary>
        <p>{t(directWords.basis, { source: GROUNDS[ground].source })}</p>
      </details>
      {soleEnds !== null && clearedAt === null && lot.status === 'published' && (
        <p>
          {t(directWords.objectUntil, { date: dateShown(lang, soleEnds) })}{' '}
          {role === 'provider_manager' && <PageLink to={['lots', lot.id, 'challenge']}>{t(directWords.object)}</PageLink>}
        </p>
      )}
    </Panel>
  )
}
