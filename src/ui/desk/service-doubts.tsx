import { clausesShown, listShown } from '../format.ts'
import { useVoice, type Voice } from '../voice.tsx'
import { buttons } from '../words/common.ts'
import { doubtedWords, doubtWords } from '../words/service-doubts.ts'
import { PageLink } from './page-link.tsx'
import { Remark } from './states.tsx'

type Doubt = { readonly code: keyof typeof doubtWords; readonly found?: string | undefined }
type Lot = {
  readonly id: string
  readonly name: string
  readonly doubted: { readonly doubts: readonly Doubt[]; readonly reason: string } | null
}

export const doubtsShown = ({ t, lang }: Voice, doubts: readonly Doubt[]): string =>
  clausesShown(
    lang,
    doubts.map(({ code, found = '' }) => t(doubtWords[code], { found: listShown(lang, found.split('/')) })),
  )

/** On what a doubt rests, and the catalogue itself. */
export function DoubtBasis() {
  const { t } = useVoice()
  return (
    <details>
      <summary>{t(buttons.seeBasis)}</summary>
      <p>{t(doubtedWords.basis)}</p>
      <p>
        <PageLink to={['settings', 'services']}>{t(doubtedWords.seeCatalogue)}</PageLink>
      </p>
    </details>
  )
}

/** Beside a plan or a project, for whoever draws it up and whoever decides on it: what may be no service to buy, and what was said to that. */
export function ServiceDoubts({ lots }: { lots: readonly Lot[] }) {
  const voice = useVoice()
  const { t } = voice
  const doubted = lots.flatMap(({ id, name, doubted: one }) => (one === null ? [] : [{ id, name, ...one }]))
  if (doubted.length === 0) return null
  return (
    <Remark tone="waiting">
      {t(doubtedWords.title)}
      <ul className="clauses">
        {doubted.map(({ id, name, doubts, reason }) => (
          <li key={id}>
            {t(doubtedWords.ofLot, { name, doubts: doubtsShown(voice, doubts) })}
            <br />
            {reason === '' ? t(doubtedWords.noReason) : t(doubtedWords.because, { reason })}
          </li>
        ))}
      </ul>
      <DoubtBasis />
    </Remark>
  )
}
