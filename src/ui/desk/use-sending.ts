import { useState } from 'react'

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
      try {
        await deed()
        onDone()
      } catch (error) {
        setRefused(error instanceof Error ? error : new Error('unknown', { cause: error }))
      } finally {
        setBusy(false)
      }
    },
  }
}
