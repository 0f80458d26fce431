import type { ReactNode } from 'react'
import { useVoice } from '../voice.tsx'
import { buttons, hints, signInWords } from '../words/common.ts'
import { statusWord } from '../words/profile.ts'
import { problemWord } from '../words/problems.ts'
import type { Words } from '../words/say.ts'
import type { StatusTable } from '../words/status.ts'
import { BigButton } from './fields.tsx'

export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="card">
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  )
}

export type ListItem = {
  readonly key: string
  readonly title: string
  readonly note?: string
  readonly href?: string
  readonly side?: ReactNode
}

/** Undefined items are still being fetched; none at all says so in `empty`. */
export function List({ items, empty }: { items: readonly ListItem[] | undefined; empty: string }) {
  const { t } = useVoice()
  if (items === undefined) return <output className="quiet">{t(hints.loading)}</output>
  if (items.length === 0) return <p className="quiet empty">{empty}</p>
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.key}>
          <Line item={item} />
        </li>
      ))}
    </ul>
  )
}

function Line({ item: { href, title, note, side } }: { item: ListItem }) {
  const inside = (
    <>
      <span className="list-text">
        <span className="list-title">{title}</span>
        {note !== undefined && <span className="quiet">{note}</span>}
      </span>
      {side}
    </>
  )
  return href === undefined ? (
    <div className="line">{inside}</div>
  ) : (
    <a className="line" href={href}>
      {inside}
    </a>
  )
}

export function Status<Code extends string>({ table, status }: { table: StatusTable<Code>; status: NoInfer<Code> }) {
  const { lang, profile } = useVoice()
  return (
    <span className="tag" data-tone={table[status][2]}>
      {statusWord(lang, table, status, profile)}
    </span>
  )
}

/** A remark that is read aloud when it appears. */
export function Notice({ tone = 'good', children }: { tone?: 'good' | 'waiting'; children: ReactNode }) {
  return (
    <output className="notice" data-tone={tone}>
      {children}
    </output>
  )
}

type ProblemProps = { code: string; words?: Words; filling?: Readonly<Record<string, string | number>> }

/** What went wrong, in words for people; `words` are the feature's own for its codes. */
export function Problem({ code, words, filling }: ProblemProps) {
  const { lang, profile } = useVoice()
  return (
    <p className="notice" data-tone="bad" role="alert">
      {problemWord(lang, code, { profile, ...(words ? { own: words } : {}), ...(filling ? { filling } : {}) })}
    </p>
  )
}

/** Nothing, or only something older, can be shown; what helps is another try or, where the session has ended, a new login. */
export function Unreachable({ code, onRetry }: { code: string; onRetry: () => void }) {
  const { t } = useVoice()
  const isEnded = code === 'login-needed'
  return (
    <div className="unreachable">
      <Problem code={code} />
      <BigButton plain onPress={isEnded ? () => location.reload() : onRetry}>
        {t(isEnded ? signInWords.again : buttons.retry)}
      </BigButton>
    </div>
  )
}
