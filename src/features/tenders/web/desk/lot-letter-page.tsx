import { LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords } from '../../../../ui/words/purchase.ts'
import { OneLine } from './one-line.tsx'

/** The letter to whoever was chosen, and to the others; it starts the term for the signing. */
export default function LotLetterPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  if (!lot.success) return null
  return (
    <OneLine
      lot={lot.data}
      title={formWords.letterTitle}
      label={formWords.letterNo}
      sample={formSamples.letterNo}
      button={deedButtons['lot.notify']}
      consequence={consequences['lot.notify']}
      about={({ winner, awardFen }) => (
        <>
          {winner.partyName} <Money fen={awardFen} />
        </>
      )}
      proposed={({ proposedNo }) => proposedNo}
      moveOf={(letterNo) => ({ deed: 'lot.notify', letterNo })}
    />
  )
}
