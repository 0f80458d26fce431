import { useVoice } from '../../voice.tsx'
import { purchaseWords } from '../../words/purchase.ts'
import type { Word } from '../../words/say.ts'
import { TextField } from './text-field.tsx'

type Draft = { readonly title: string; readonly noticeNo: string }
type Props = {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  readonly samples?: { readonly title?: Word; readonly no?: Word }
}

/** Under which title and number something goes before the public: alike for every notice. */
export function NoticeFields({ draft, set, samples }: Props) {
  const { t } = useVoice()
  return (
    <>
      <TextField
        name="title"
        label={t(purchaseWords.noticeTitle)}
        required
        value={draft.title}
        onChange={(title) => set({ title })}
        {...(samples?.title && { sample: samples.title })}
        maxLength={200}
      />
      <TextField
        name="noticeNo"
        label={t(purchaseWords.noticeNo)}
        required
        value={draft.noticeNo}
        onChange={(noticeNo) => set({ noticeNo })}
        {...(samples?.no && { sample: samples.no })}
        maxLength={60}
      />
    </>
  )
}
