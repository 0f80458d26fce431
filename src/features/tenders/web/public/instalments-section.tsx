/** @jsxImportSource hono/jsx */
import { moneyShown } from '../../../../ui/format.ts'
import { RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { contractFields, instalmentWords } from '../../../../ui/words/contract.ts'
import type { ContractBody } from '../../contract/publications.ts'
import type { Section } from './section.ts'

/** The instalments of a contract, as it was signed or as a supplement has them. */
export const instalmentsIn = ({ t }: Pick<Reader, 't'>, { instalments }: Pick<ContractBody, 'instalments'>): Section => ({
  heading: t(contractFields.instalments),
  text: (
    <RowsTable
      caption={t(contractFields.instalments)}
      columns={[
        { title: t(contractFields.instalments), cell: ({ name }) => name },
        { title: t(instalmentWords.share), figures: true, cell: ({ percent }) => (percent === 0 ? '—' : `${percent}%`) },
        { title: t(instalmentWords.amount), figures: true, cell: ({ amountFen }) => moneyShown(amountFen) },
        { title: t(instalmentWords.condition), cell: ({ condition }) => condition },
      ]}
      rows={instalments}
      rowKey={({ name }) => name}
      empty="—"
    />
  ),
})
