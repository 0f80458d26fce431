import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { instantShown, listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { drawWords, roomWords } from '../../../../../ui/words/room.ts'
import { tieShown } from './juror-ties.tsx'
import type { MemberId } from '../../../../../kernel/ids.ts'
import type { PanelView } from '../../../contract/panel.ts'

/** What was drawn, from whom, before whom; the order that repeats it unfolds. */
export function DrawResult({ panel }: { panel: PanelView }) {
  const { t, lang } = useVoice()
  const { draw } = panel
  const listed = (members: readonly MemberId[]) =>
    listShown(
      lang,
      members.map((member) => nameOf(panel, member)),
    )
  return (
    <Panel title={t(drawWords.result)}>
      <Facts
        facts={[
          { label: t(drawWords.witness), value: draw.witness },
          ...(draw.fields.length > 0 ? [{ label: t(drawWords.fields), value: listShown(lang, draw.fields), wide: true }] : []),
          ...(draw.widened === '' ? [] : [{ label: t(drawWords.widenedTold), value: draw.widened, wide: true }]),
          { label: t(drawWords.seats), value: listed(draw.seats), wide: true },
          { label: t(drawWords.alternates), value: <Alternates panel={panel} />, wide: true },
          ...(panel.replacements.length > 0
            ? [{ label: t(drawWords.replaced), value: <Replaced panel={panel} />, wide: true }]
            : []),
          ...(panel.disbanded.length > 0
            ? [{ label: t(drawWords.disbanded), value: <Disbanded panel={panel} />, wide: true }]
            : []),
        ]}
      />
      <details className="basis">
        <summary>{t(buttons.seeBasis)}</summary>
        <Basis panel={panel} />
      </details>
    </Panel>
  )
}

/** Who comes next is kept from whoever could make room for them. */
function Alternates({ panel: { draw, names, waiting, orderTold } }: { panel: PanelView }) {
  const { t, lang } = useVoice()
  const known = listShown(
    lang,
    draw.alternates.map((member) => nameOf({ names }, member)),
  )
  if (orderTold || waiting === 0) return known === '' ? t(drawWords.noAlternates) : known
  const kept = t(drawWords.alternatesKept, { count: waiting })
  return known === '' ? kept : `${known} · ${kept}`
}

function Replaced({ panel }: { panel: PanelView }) {
  const { t, lang } = useVoice()
  return panel.replacements.map(({ seat, out, in: taker, at }) => (
    <p key={out}>
      {t(drawWords.replacement, {
        seat,
        out: nameOf(panel, out),
        in: nameOf(panel, taker),
        instant: instantShown(lang, at),
      })}
    </p>
  ))
}

function Disbanded({ panel }: { panel: PanelView }) {
  const { t, lang } = useVoice()
  return panel.disbanded.map(({ at, by, reason }) => (
    <p key={at}>{t(drawWords.disbandedBy, { instant: instantShown(lang, at), by, reason })}</p>
  ))
}

function Basis({ panel }: { panel: PanelView }) {
  const voice = useVoice()
  const { t } = voice
  const { draw, repeated } = panel
  return (
    <>
      <p>
        {t(drawWords.pool, { count: draw.pool.length })} · {t(roomWords.panelOf, { size: draw.size, experts: draw.experts })}
      </p>
      {draw.since.length > 0 && (
        <>
          <p>{t(drawWords.since, { count: draw.since.length })}</p>
          <ul>
            {draw.since.map(({ member, change, reason }) => (
              <li key={member}>
                {nameOf(panel, member)} · {t(drawWords[change], { reason })}
              </li>
            ))}
          </ul>
        </>
      )}
      {draw.excluded.length === 0 ? (
        <p>{t(drawWords.noneExcluded)}</p>
      ) : (
        <>
          <p>{t(drawWords.excluded, { count: draw.excluded.length })}</p>
          <ul>
            {draw.excluded.map(({ member, ground }) => (
              <li key={member}>
                {nameOf(panel, member)} · {t(drawWords[ground])}
                {panel.ties
                  .filter((tie) => tie.member === member)
                  .map((tie) => (
                    <p key={tie.id} className="quiet">
                      {tieShown(voice, tie)}
                    </p>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t(drawWords.order)}</h3>
      <p className="quiet">{t(panel.orderTold ? drawWords.orderHow : drawWords.orderKept)}</p>
      {panel.orderTold && <Order panel={panel} />}
      <p className="tag" data-tone={repeated ? 'good' : 'bad'}>
        {t(repeated ? drawWords.repeated : drawWords.notRepeated)}
      </p>
    </>
  )
}

function Order({ panel }: { panel: PanelView }) {
  const { t } = useVoice()
  const { draw } = panel
  const expertOf = new Map(draw.pool.map(({ member, expert }) => [member, expert]))
  return (
    <ol className="draw-order">
      {draw.order.map((member) => (
        <li key={member}>
          {nameOf(panel, member)}{' '}
          <span className="quiet">
            {t(expertOf.get(member) === true ? roomWords.expert : roomWords.purchaser)}
            {draw.seats.includes(member) && ` · ${t(drawWords.seats)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

const nameOf = ({ names }: Pick<PanelView, 'names'>, member: MemberId): string =>
  names.find((one) => one.member === member)?.name ?? '—'
