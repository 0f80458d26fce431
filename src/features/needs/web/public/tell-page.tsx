/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { AreaCode } from '../../../../kernel/area.ts'
import type { Reader } from '../../../../ui/public/reader.ts'
import { hints } from '../../../../ui/words/common.ts'
import { needSamples, needWords } from '../../../../ui/words/need.ts'
import { matterWords } from '../../../../ui/words/phone.ts'
import { tellWords } from '../../../../ui/words/tell.ts'
import { type Faults, LABELS, LONGEST, type TellField, type Typed } from './tell-form.ts'

type Place = { readonly code: AreaCode; readonly name: string }

/** One level of places after another, down to the community that the need goes to. */
export function PlacesPage({
  reader: { t, href },
  within,
  places,
}: {
  reader: Reader
  within: string
  places: readonly Place[]
}) {
  return (
    <>
      <p>{t(tellWords.intro)}</p>
      <h2>{within}</h2>
      <p>{t(tellWords.choose)}</p>
      <ul class="places">
        {places.map(({ code, name }) => (
          <li key={code}>
            <a href={href('tell', { at: code })}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={href('told')}>{t(tellWords.progress)}</a>
      </p>
    </>
  )
}

type FormProps = {
  reader: Reader
  place: Place
  /** The form's own id: sent twice as it is, it is one need. */
  formId: string
  typed: Typed
  faults: Faults
  /** What is wrong with the whole. */
  problem?: string | undefined
  /** A code was sent that proves the telephone: what was said of it, and in the demonstration the code itself. */
  proving?: { readonly shown: string | undefined } | undefined
}

export function TellPage({ reader, place, formId, typed, faults, problem, proving }: FormProps) {
  const { t, href } = reader
  const field = (name: TellField) => ({ reader, name, value: typed[name], fault: faults[name] })
  const sample = (text: string) => `${t(hints.sample)}${text}`
  return (
    <>
      <p>
        <strong>{t(matterWords.goesTo, { area: place.name })}</strong> <a href={href('tell')}>{t(tellWords.elsewhere)}</a>
      </p>
      <p>{t(tellWords.intro)}</p>
      {problem !== undefined && (
        <p class="tag" data-tone="bad" role="alert">
          {problem}
        </p>
      )}
      <form class="opinion" method="post" action={href('tell', { at: place.code })}>
        <input type="hidden" name="id" value={formId} />
        <Line {...field('title')} hint={sample(t(needSamples.title))} required />
        <Line {...field('text')} hint={t(tellWords.noNumbers)} rows={6} required />
        <Line {...field('target')} hint={sample(t(needSamples.target))} required />
        <Line {...field('count')} inputmode="numeric" />
        <Line {...field('place')} hint={sample(t(needSamples.place))} />
        <Line {...field('name')} hint={t(tellWords.nameHint)} autocomplete="name" />
        <Line {...field('phone')} hint={t(tellWords.phoneHint)} type="tel" autocomplete="tel" />
        <div>
          <label class="tick">
            <input type="checkbox" name="agreed" value="yes" checked={typed.agreed} /> {t(tellWords.agree)}
          </label>
          <Wrong name="agreed" fault={faults.agreed} />
        </div>
        {proving !== undefined && (
          <div>
            {proving.shown !== undefined && <p>{t(tellWords.forDemo, { code: proving.shown })}</p>}
            <label for="code">{t(tellWords.code)}</label>
            <input id="code" name="code" type="text" inputmode="numeric" maxlength={6} required autocomplete="one-time-code" />
          </div>
        )}
        <button type="submit">{t(needWords.submit)}</button>
      </form>
    </>
  )
}

type LineProps = {
  reader: Reader
  name: TellField
  value: string
  fault: string | undefined
  hint?: Child
  rows?: number
  required?: boolean
  type?: 'tel'
  inputmode?: 'numeric'
  autocomplete?: string
}

function Line({ reader: { t }, name, value, fault, hint, rows, required = false, ...how }: LineProps) {
  const described = [fault === undefined ? '' : `${name}-wrong`, hint === undefined ? '' : `${name}-hint`].filter(Boolean)
  const common = {
    id: name,
    name,
    required,
    maxlength: LONGEST[name],
    'aria-invalid': fault === undefined ? undefined : 'true',
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  } as const
  return (
    <div>
      <label for={name}>
        {t(LABELS[name])} <span class="quiet">{t(required ? hints.required : hints.optional)}</span>
      </label>
      {rows === undefined ? (
        <input type="text" value={value} {...common} {...how} />
      ) : (
        <textarea rows={rows} {...common}>
          {value}
        </textarea>
      )}
      <Wrong name={name} fault={fault} />
      {hint !== undefined && (
        <p class="quiet" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

const Wrong = ({ name, fault }: { name: string; fault: string | undefined }) =>
  fault === undefined ? null : (
    <p class="tag" data-tone="bad" role="alert" id={`${name}-wrong`}>
      {fault}
    </p>
  )
