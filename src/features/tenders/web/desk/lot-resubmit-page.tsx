import { LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords } from '../../../../ui/words/purchase.ts'
import { OneLine } from './one-line.tsx'

/** The officer's answer to a result that the leader sent back. */
export default function LotResubmitPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  if (!lot.success) return null
  return (
    <OneLine
      lot={lot.data}
      title={formWords.resubmitTitle}
      label={formWords.note}
      sample={formSamples.note}
      button={deedButtons['lot.resubmit']}
      consequence={consequences['lot.propose']}
      moveOf={(note) => ({ deed: 'lot.resubmit', note })}
    />
  )
}
