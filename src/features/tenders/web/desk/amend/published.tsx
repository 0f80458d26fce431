import { instantShown } from '../../../../../ui/format.ts'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { amendmentWords } from '../../../../../ui/words/amendment.ts'
import type { PublishedAmendment } from '../../../contract/publications.ts'
import { ChangesTable } from './changes-table.tsx'

/** Every amendment of a call as it was published, the newest first, each good to print. */
export function Published({ items }: { items: readonly PublishedAmendment[] }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  return items.toReversed().map(({ id, no, title, publishedAt, body }) => (
    <Panel key={id} title={title}>
      <p className="quiet">
        {no} · {t(amendmentWords.publishedOn, { date: instantShown(lang, publishedAt) })}
      </p>
      <ChangesTable changes={body.changes} />
      <p>
        {t(amendmentWords.reason)} {body.reason}
      </p>
      {body.touchesBids && <p className="quiet">{t(amendmentWords.touches)}</p>}
      <PaperLinks
        label={t(amendmentWords.title)}
        address={`/api/tenants/${tenant}/lots/${body.lotId}/amendments/${id}/documents/amendment-notice`}
      />
    </Panel>
  ))
}
