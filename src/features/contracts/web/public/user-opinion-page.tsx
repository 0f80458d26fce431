/** @jsxImportSource hono/jsx */
import type { UserOpinionId } from '../../../../kernel/ids.ts'
import { periodShown } from '../../../../ui/format.ts'
import { FactsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { contentWords, giveOpinionWords as words } from '../../../../ui/words/acceptance-kinds.ts'
import { MARKS } from '../../rules/acceptance-kind.ts'
import type { CivilDate } from '../../../../kernel/civil.ts'

export type Asked = {
  readonly name: string
  readonly provider: { readonly name: string }
  readonly periodFrom: CivilDate
  readonly periodTo: CivilDate
}
/** Why what was sent was not taken. */
export type NotTaken = 'chooseOne' | 'tooMany' | 'tooLong'

type Props = {
  reader: Reader
  action: string
  asked: Asked
  opinion: UserOpinionId
  given: boolean
  fault?: NotTaken | undefined
}

/** For anybody who was served: five large choices and a few words, without a login and without scripts. */
export function OpinionPage({ reader, action, asked, opinion, given, fault }: Props) {
  const { t, lang } = reader
  const facts = [
    { label: t(words.project), value: asked.name },
    { label: t(words.provider), value: asked.provider.name },
    { label: t(words.period), value: periodShown(lang, asked.periodFrom, asked.periodTo) },
  ]
  if (given)
    return (
      <>
        <p>
          <strong>{t(words.thanks)}</strong>
        </p>
        <FactsTable caption={t(words.project)} facts={facts} />
      </>
    )
  return (
    <>
      <p>{t(words.explain)}</p>
      <FactsTable caption={t(words.project)} facts={facts} />
      {fault !== undefined && (
        <p class="taken-back" role="alert">
          {t(words[fault])}
        </p>
      )}
      <form class="user-opinion" method="post" action={action}>
        <input type="hidden" name="opinion" value={opinion} />
        <fieldset>
          <legend>{t(words.mark)}</legend>
          {MARKS.toReversed().map((mark) => (
            <label key={mark}>
              <input type="radio" name="mark" value={String(mark)} required /> {t(contentWords[mark])}
            </label>
          ))}
        </fieldset>
        <label>
          {t(words.words)}
          <textarea name="words" rows={4} maxlength={500} />
        </label>
        <p class="quiet">{t(words.noNames)}</p>
        <button type="submit">{t(words.send)}</button>
      </form>
    </>
  )
}
