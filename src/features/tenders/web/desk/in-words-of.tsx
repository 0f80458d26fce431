import type { ComponentType, ReactNode } from 'react'
import { LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { InWords } from '../../../../ui/voice.tsx'
import { useLot } from '../lots-api.ts'

/** In the words of the way in which the project is bought. */
export const InWordsOf = ({ lot, children }: { lot: LotId; children: ReactNode }) => (
  <Fetched query={useLot(lot)}>{({ profile }) => <InWords of={profile}>{children}</InWords>}</Fetched>
)

/** A page below lots/$lot, in that project's words. */
export const worded = (Page: ComponentType): ComponentType =>
  function WordedPage() {
    const lot = LotId.safeParse(useNamed('lot'))
    // An address that names no project is for the page itself to answer.
    if (!lot.success) return <Page />
    return (
      <InWordsOf lot={lot.data}>
        <Page />
      </InWordsOf>
    )
  }
