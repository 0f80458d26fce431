import { useState } from 'react'
import type { OpinionId } from '../../../../../kernel/ids.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { opinionBy, opinionWords } from '../../../../../ui/words/consultation.ts'
import { consultingWords } from '../../../../../ui/words/consulting.ts'
import type { ConsultationView, WaitingOpinion, WaitingOpinions } from '../../../contract/consultation.ts'
import { sameWords } from '../../../rules/opinion.ts'
import { useWaitingOpinions } from '../../consultations-api.ts'
import { ReplyForm } from './reply-form.tsx'

/** What waits for an answer: chosen one by one, or together with those in the same words, and answered at once. */
export function WaitingOpinionsPanel({ view }: { view: ConsultationView }) {
  const { t } = useVoice()
  return (
    <Panel title={t(consultingWords.waiting)}>
      <Fetched query={useWaitingOpinions(view.id)}>{(waiting) => <Waiting view={view} waiting={waiting} />}</Fetched>
    </Panel>
  )
}

const TONES = { oversight: 'good', known: 'good', visitor: 'waiting' } as const

function Waiting({ view, waiting: { items, next } }: { view: ConsultationView; waiting: WaitingOpinions }) {
  const { t, lang } = useVoice()
  const [marked, setMarked] = useState<ReadonlySet<OpinionId>>(new Set())
  const chosen = items.filter(({ id }) => marked.has(id))
  const alike = (one: WaitingOpinion) => items.filter(({ text }) => sameWords(text) === sameWords(one.text))
  const about = new Map<string | null, string>(
    view.items.map(({ needId, no, title }) => [needId, t(opinionWords.item, { no, title })]),
  )
  const mark = (opinions: readonly WaitingOpinion[], isMarked: boolean) => {
    const others = [...marked].filter((id) => !opinions.some((one) => one.id === id))
    setMarked(new Set(isMarked ? [...others, ...opinions.map(({ id }) => id)] : others))
  }
  return (
    <>
      <PlainTable
        caption={t(consultingWords.waiting)}
        columns={[
          {
            key: 'text',
            title: t(opinionWords.said),
            cell: (one) => (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={marked.has(one.id)}
                  onChange={(event) => mark([one], event.target.checked)}
                  aria-label={`${t(consultingWords.choose)} ${one.text.slice(0, 40)}`}
                />
                <span className="long-text">{one.text}</span>
              </label>
            ),
          },
          {
            key: 'about',
            title: t(opinionWords.about),
            width: 180,
            cell: ({ needId }) => about.get(needId) ?? t(opinionWords.wholePlan),
          },
          {
            key: 'by',
            title: t(opinionWords.filedOn),
            width: 170,
            cell: ({ by, filedAt }) => (
              <>
                {instantShown(lang, filedAt)}{' '}
                <span className="tag" data-tone={TONES[by]}>
                  {t(opinionBy[by])}
                </span>
              </>
            ),
          },
          {
            key: 'alike',
            title: t(consultingWords.choose),
            width: 150,
            place: 'screen',
            cell: (one) => {
              const count = alike(one).length
              return count < 2 ? null : (
                <button type="button" className="link" onClick={() => mark(alike(one), true)}>
                  {t(consultingWords.chooseSame, { count })}
                </button>
              )
            },
          },
        ]}
        rows={items}
        rowKey={({ id }) => id}
        empty={t(consultingWords.noneWaiting)}
      />
      {next !== null && <p className="quiet">{t(consultingWords.more)}</p>}
      {chosen.length > 0 && <ReplyForm key={chosen[0]?.id} view={view} chosen={chosen} onAnswered={() => setMarked(new Set())} />}
    </>
  )
}
