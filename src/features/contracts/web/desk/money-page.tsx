import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { menuWords } from '../../../../ui/words/menus.ts'
import { useContracts } from '../contracts-api.ts'
import { useAllLots, useAllProgrammes } from '../purchase-api.ts'
import { moneyRows, MoneyTable } from './money-table.tsx'

/** For those who pay: budget, awards and contracts; payments are not recorded yet, and the page says so. */
export default function MoneyPage() {
  const { t } = useVoice()
  const [programmes, lots, contracts] = [useAllProgrammes(), useAllLots(), useContracts()]
  return (
    <>
      <PageTitle title={t(menuWords.to_pay)} actions={<PrintButton />} />
      <Fetched query={programmes}>
        {({ items }) => (
          <Fetched query={lots}>
            {(all) => <MoneyTable rows={moneyRows(items, all.items, contracts.data?.items ?? [])} />}
          </Fetched>
        )}
      </Fetched>
    </>
  )
}
