import { type ReactNode, useId } from 'react'
import { useVoice } from '../voice.tsx'
import { lotWords } from '../words/lot.ts'

type Props = { title: string; children?: ReactNode; due?: ReactNode; action?: ReactNode }

/** The one highlighted thing on a page: what comes next, by when, and the button that does it. */
export function NextStep({ title, children, due, action }: Props) {
  const { t } = useVoice()
  const heading = useId()
  return (
    <section className="next-step" aria-labelledby={heading}>
      <div className="next-step-text">
        <p className="next-step-mark">{t(lotWords.nextStep)}</p>
        <h2 id={heading}>{title}</h2>
        {children !== undefined && <div className="quiet">{children}</div>}
        {due !== undefined && <div className="next-step-due">{due}</div>}
      </div>
      {action !== undefined && <div className="next-step-action">{action}</div>}
    </section>
  )
}
