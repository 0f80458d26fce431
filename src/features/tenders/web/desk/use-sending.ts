import { useState } from 'react'
import { UPLOADS } from '../../../../kernel/uploads.ts'
import { fileRefused } from '../../../../ui/desk/form/file-refused.ts'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import type { Words } from '../../../../ui/words/say.ts'

type Chosen = { readonly file: File; readonly name: string; readonly size: number }
/** `percent` tells how far it has come. */
export type Send<Sent> = (file: File, deed: string, percent: (percent: number) => void) => Promise<Sent>

/** Files sent one after another as they are chosen, up to the first that is not taken; `field` is for the field in which they are chosen. */
export function useSending<Sent>(send: Send<Sent>, problems: Words) {
  const voice = useVoice()
  const [percent, setPercent] = useState<number>()
  const add = useDeed(({ file }: Chosen, id) => send(file, id, setPercent))
  const choose = async (files: readonly File[], onSent: (sent: Sent) => void) => {
    for (const file of files) {
      setPercent(0)
      const sent = await add.mutateAsync({ file, name: file.name, size: file.size }).catch(() => undefined)
      if (sent === undefined) break
      onSent(sent)
    }
    setPercent(undefined)
  }
  return { choose, field: { percent, maxBytes: UPLOADS.file, error: fileRefused(voice, add, problems) } }
}
