import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
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
import { useSending } from '../use-sending.ts'

export const filesShown = (param: Parameters<typeof fileHref>[0], files: BidView['files']) =>
  files.map(({ id, name, size, sha256 }) => ({ id, name, bytes: size, check: sha256, href: fileHref(param, id) }))

/** The papers that go with it, sent one after another as they are chosen. */
export function BidFiles({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const param = { tenant, bid: bid.id }
  const { choose, field } = useSending((file, id, percent) => addBidFile(param, file, id, percent), bidProblems)
  const remove = useDeed((file: FileId, id) => removeBidFile({ ...param, file }, id))
  return (
    <>
      <FileField
        name="attachments"
        label={t(offerWords.attachments)}
        hint={t(offerWords.attachmentsHint)}
        files={filesShown(param, bid.files)}
        onChoose={(files) => void choose(files, () => {})}
        onRemove={({ id }) => bid.files.filter((file) => file.id === id).forEach((file) => remove.mutate(file.id))}
        accept={{ endings: FILE_ENDINGS, words: t(offerWords.fileKinds) }}
        {...field}
      />
      <Refusal error={remove.error} words={bidProblems} />
    </>
  )
}
