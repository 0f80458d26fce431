import { useState } from 'react'
import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../../ui/desk/form/file-refused.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { bidProblems } from '../../../../../ui/words/bid-problems.ts'
import type { FileId } from '../../../../../kernel/ids.ts'
import { FILE_ENDINGS } from '../../../../../kernel/stored-file.ts'
import type { BidView } from '../../../contract/bid.ts'
import { addBidFile, fileHref, removeBidFile } from '../../bids-api.ts'

const MAX_BYTES = 50 * 1024 * 1024

type Chosen = { readonly file: File; readonly name: string; readonly size: number }

export const filesShown = (param: Parameters<typeof fileHref>[0], files: BidView['files']) =>
  files.map(({ id, name, size, sha256 }) => ({ id, name, bytes: size, check: sha256, href: fileHref(param, id) }))

/** The papers that go with it, sent one after another as they are chosen. */
export function BidFiles({ bid }: { bid: BidView }) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const [percent, setPercent] = useState<number>()
  const param = { tenant, bid: bid.id }
  const add = useDeed(({ file }: Chosen, id) => addBidFile(param, file, id, setPercent))
  const remove = useDeed((file: FileId, id) => removeBidFile({ ...param, file }, id))
  const choose = async (files: readonly File[]) => {
    for (const file of files) {
      setPercent(0)
      const sent = await add.mutateAsync({ file, name: file.name, size: file.size }).catch(() => undefined)
      if (sent === undefined) break
    }
    setPercent(undefined)
  }
  return (
    <>
      <FileField
        name="attachments"
        label={t(offerWords.attachments)}
        hint={t(offerWords.attachmentsHint)}
        files={filesShown(param, bid.files)}
        onChoose={(files) => void choose(files)}
        onRemove={({ id }) => bid.files.filter((file) => file.id === id).forEach((file) => remove.mutate(file.id))}
        maxBytes={MAX_BYTES}
        accept={{ endings: FILE_ENDINGS, words: t(offerWords.fileKinds) }}
        percent={percent}
        error={fileRefused(voice, add, bidProblems)}
      />
      <Refusal error={remove.error} words={bidProblems} />
    </>
  )
}
