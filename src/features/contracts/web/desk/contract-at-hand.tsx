import { useState } from 'react'
import type { ContractId } from '../../../../kernel/ids.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { contractTextWords } from '../../../../ui/words/contract-text.ts'
import { useContract } from '../contracts-api.ts'
import { FullText } from './contract-text.tsx'
import { Departures } from './departures.tsx'

/** Where a contract waits for its approval: what departs from the call, and the whole text, fetched when it is opened. */
export function ContractAtHand({ contract }: { contract: ContractId }) {
  const { t } = useVoice()
  const [isOpen, setOpen] = useState(false)
  return (
    <Fetched query={useContract(contract)}>
      {(view) => (
        <div className="at-hand">
          <Departures contract={view} />
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t(contractTextWords.fullText)}</summary>
            {isOpen && <FullText contract={view} />}
          </details>
        </div>
      )}
    </Fetched>
  )
}
