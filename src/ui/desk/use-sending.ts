import { useState } from 'react'

/** What a deed was refused with, or null once it is done. */
export async function refusalOf(deed: () => Promise<unknown>): Promise<Error | null> {
  try {
    await deed()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error('unknown', { cause: error })
  }
}

/** A deed that a dialog sends and waits for: done, the dialog closes; refused, it stays, tells why and keeps what was typed. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Error | null>(null)
  return {
    busy,
    refused,
    forget: () => setRefused(null),
    async send(deed: () => Promise<unknown>, onDone: () => void) {
      setRefused(null)
      setBusy(true)
      const refusal = await refusalOf(deed)
      setBusy(false)
      if (refusal === null) onDone()
      else setRefused(refusal)
    },
  }
}
