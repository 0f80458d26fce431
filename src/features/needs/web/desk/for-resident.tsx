import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { needFields, needWords } from '../../../../ui/words/need.ts'
import { tellWords } from '../../../../ui/words/tell.ts'
import type { NeedView } from '../../contract/need.ts'
import { useTicket } from './needs-api.ts'

/** What the resident takes home: number and code, to be read aloud or printed. Nothing where no code was given out. */
export function ForResident({ need }: { need: NeedView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const { data } = useTicket(need.id)
  if (data === undefined) return null
  const slip = `/api/tenants/${tenant}/needs/${need.id}/documents/ticket-slip.pdf`
  return (
    <Panel title={t(needWords.ticketTitle)}>
      <p className="need-ticket">
        <span>
          {t(needFields.number)} <strong>{data.no}</strong>
        </span>{' '}
        <span>
          {t(tellWords.ticket)} <strong>{data.ticket}</strong>
        </span>
      </p>
      <p className="quiet">{t(needWords.ticketHint)}</p>
      <p>
        <a href={slip} target="_blank" rel="noreferrer">
          {t(needWords.ticketSlip)}
        </a>
      </p>
    </Panel>
  )
}
