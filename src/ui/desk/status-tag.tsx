import { useVoice } from '../voice.tsx'
import { statusWord } from '../words/profile.ts'
import type { StatusTable } from '../words/status.ts'

type Props<Code extends string> = { table: StatusTable<Code>; status: NoInfer<Code> }

/** `<StatusTag table={lotStatus} status={lot.status} />` */
export function StatusTag<Code extends string>({ table, status }: Props<Code>) {
  const { lang, profile } = useVoice()
  return (
    <span className="tag" data-tone={table[status][2]}>
      {statusWord(lang, table, status, profile)}
    </span>
  )
}
