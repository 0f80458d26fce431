import { type ReactNode, useState } from 'react'

type Props = {
  title: string
  actions?: ReactNode
  folds?: boolean
  /** Of use on the screen alone. */ isPrinted?: boolean
  children: ReactNode
}

/**
 * A white sheet on the page with its own heading; headings lead through a page, landmarks would only crowd it. One that `folds`
 * begins closed on a phone, where a page of many sheets would be a long way down.
 */
export function Panel({ title, actions, folds = false, isPrinted = true, children }: Props) {
  const look = isPrinted ? 'panel' : 'panel no-print'
  const [isNarrow] = useState(() => folds && window.matchMedia('(max-width: 640px)').matches)
  if (isNarrow)
    return (
      <details className={look}>
        <summary>
          <h2>{title}</h2>
        </summary>
        {actions}
        {children}
      </details>
    )
  return (
    <section className={look}>
      <div className="panel-head">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
