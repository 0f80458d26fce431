import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../../ui/desk/print-button.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { panelWords } from '../../../../../ui/words/panel.ts'
import { custodyWords } from '../../../../../ui/words/room.ts'
import type { PanelView } from '../../../contract/panel.ts'

/** 通讯设备封存登记表: signed on paper when handed in and when given back. */
export function CustodyTable({ panel }: { panel: PanelView }) {
  const { t, lang } = useVoice()
  const { custody, sealedInAt, releasedAt } = panel
  return (
    <Panel title={t(panelWords.custody)} actions={<PrintButton />}>
      {sealedInAt !== null && (
        <p>
          {t(custodyWords.sealedAt, { instant: instantShown(lang, sealedInAt) })} ·{' '}
          {releasedAt === null
            ? t(custodyWords.notYetReturned)
            : t(custodyWords.releasedAt, { instant: instantShown(lang, releasedAt) })}
        </p>
      )}
      <PlainTable
        caption={t(panelWords.custody)}
        columns={[
          { key: 'holder', title: t(custodyWords.holder), width: 160, cell: ({ holder }) => holder },
          {
            key: 'phones',
            title: t(custodyWords.phones),
            width: 110,
            figures: true,
            cell: ({ phones }) => (phones === 0 ? t(custodyWords.none) : phones),
          },
          { key: 'others', title: t(custodyWords.others), cell: ({ others }) => others || '—' },
          { key: 'in', title: t(custodyWords.handedIn), width: 140, place: 'paper', cell: () => '' },
          { key: 'out', title: t(custodyWords.returned), width: 140, place: 'paper', cell: () => '' },
        ]}
        rows={custody}
        rowKey={({ juror, holder }) => `${juror}${holder}`}
      />
      <p className="quiet">{t(custodyWords.signNote)}</p>
    </Panel>
  )
}
