import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { panelWords } from '../../../../../ui/words/panel.ts'
import { roomWords } from '../../../../../ui/words/room.ts'
import type { PanelView } from '../../../contract/panel.ts'
import type { RoomAt } from '../../room-api.ts'

/** For when there is no power, or a juror who writes by hand: a blank for each juror and organisation, to be printed beforehand. */
export function PaperTools({ room, panel }: { room: RoomAt; panel: PanelView }) {
  const { t } = useVoice()
  if (panel.can['paper.enter'] !== true) return null
  return (
    <Panel title={t(roomWords.onPaper)} isPrinted={false}>
      <p className="quiet">{t(roomWords.onPaperHow)}</p>
      <PaperLinks
        label={t(panelWords.printBlanks)}
        address={`/api/tenants/${room.tenant}/lots/${room.lot}/documents/score-sheet-blank`}
      />
      {panel.status === 'scoring' && (
        <p>
          <ButtonLink to={['lots', room.lot, 'papers']} tone="plain">
            {t(panelWords.enterPaper)}
          </ButtonLink>
        </p>
      )}
    </Panel>
  )
}
