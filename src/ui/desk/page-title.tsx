import { type ReactNode, useEffect } from 'react'
import { useVoice } from '../voice.tsx'
import { shellWords } from '../words/common.ts'

type Props = { title: string; above?: ReactNode; status?: ReactNode; actions?: ReactNode }

/** The one first-level heading of a page, which also names the browser's tab. */
export function PageTitle({ title, above, status, actions }: Props) {
  const { t } = useVoice()
  const product = t(shellWords.product)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <div className="page-title">
      {above !== undefined && <p className="quiet">{above}</p>}
      <div className="page-title-line">
        <h1>{title}</h1>
        {status}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
    </div>
  )
}
