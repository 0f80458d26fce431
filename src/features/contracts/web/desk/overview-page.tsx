import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { useAllProgrammes, useFigures } from '../purchase-api.ts'
import { AreasAndFields } from './area-picture.tsx'
import { AtRisk, Figures } from './at-a-glance.tsx'
import { MoneyTable } from './money-table.tsx'
import '../../../../ui/desk/css/work.css'

/** 一张图: the figures, where they lie and what for, what is at risk, and where the money of each plan stands. */
export default function OverviewPage() {
  const { t } = useVoice()
  const [figures, programmes] = [useFigures(), useAllProgrammes()]
  return (
    <>
      <PageTitle title={t(menuWords.overview)} actions={<PrintButton />} />
      <Figures />
      <AreasAndFields />
      <AtRisk />
      <Panel title={t(deskWords.moneyTable)}>
        <Fetched query={programmes}>
          {({ items }) => <MoneyTable programmes={items} figures={figures.data?.items ?? []} />}
        </Fetched>
      </Panel>
    </>
  )
}
