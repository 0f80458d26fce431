import { Button } from 'antd'
import { useVoice } from '../../voice.tsx'
import { buttons } from '../../words/common.ts'
import type { TableQuery } from './table-query.ts'

type Props = { value: TableQuery; onChange: (next: TableQuery) => void; nextCursor: string | undefined }

/** Forward by the server's mark; back is the browser's own button, because the mark stands in the address. */
export function TablePager({ value, onChange, nextCursor }: Props) {
  const { t } = useVoice()
  if (value['cursor'] === undefined && nextCursor === undefined) return null
  return (
    <div className="pager no-print">
      {value['cursor'] !== undefined && (
        <Button onClick={() => onChange({ ...value, cursor: undefined })}>{t(buttons.firstPage)}</Button>
      )}
      {nextCursor !== undefined && (
        <Button onClick={() => onChange({ ...value, cursor: nextCursor })}>{t(buttons.nextPage)}</Button>
      )}
    </div>
  )
}
