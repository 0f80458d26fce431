import { listShown } from '../format.ts'
import { useVoice } from '../voice.tsx'
import { approvalWords } from '../words/approval.ts'
import { Remark } from './states.tsx'

type Props = { lots: readonly { readonly name: string; readonly status: string }[] }

/** Beside the consent to a plan: which of its projects are still being drawn up, and can change after it. */
export function Unfinished({ lots }: Props) {
  const { t, lang } = useVoice()
  const names = lots.filter(({ status }) => status === 'draft').map(({ name }) => name)
  if (names.length === 0) return null
  return <Remark tone="waiting">{t(approvalWords.unfinished, { count: names.length, names: listShown(lang, names) })}</Remark>
}
