import { Button } from 'antd'
import { useState } from 'react'
import { PaperSheetId } from '../../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { paperSheetWords as words, paperStatus } from '../../../../../ui/words/paper-sheet.ts'
import { markingWords } from '../../../../../ui/words/seat.ts'
import type { PaperSheetView } from '../../../contract/paper-sheets.ts'
import { type PaperAt, scanHref, takePaper, typePaper, usePaper, withdrawPaper } from '../../papers-api.ts'
import { bidderName } from '../room/names.ts'
import { useRoomAt } from '../room/use-room.ts'
import { MarkFields } from '../seat/mark-fields.tsx'
import { missingMarks, soundMarks, type Typed } from '../seat/marking.ts'
import '../seat/seat.css'

/** 双人核对: one sheet that was written on paper, for whichever of its two hands is reading. */
export default function PaperPage() {
  const room = useRoomAt()
  const named = PaperSheetId.safeParse(useNamed('paper'))
  return named.success ? <One at={{ ...room, paper: named.data }} /> : null
}

function One({ at }: { at: PaperAt }) {
  return <Fetched query={usePaper(at)}>{(view) => <Shown key={view.paper.status} at={at} view={view} />}</Fetched>
}

type Props = { at: PaperAt; view: PaperSheetView }

function Shown({ at, view }: Props) {
  const { t } = useVoice()
  const go = useGo()
  const { paper } = view
  return (
    <>
      <PageTitle
        above={view.code}
        title={t(words.of, { juror: view.jurorName, bidder: bidderName(view) })}
        status={<StatusTag table={paperStatus} status={paper.status} />}
        actions={<Button onClick={() => go('lots', at.lot, 'papers')}>{t(words.title)}</Button>}
      />
      {view.scan !== null && (
        <p>
          <a href={scanHref(at)}>{t(words.seeScan)}</a> <span className="quiet">{view.scan.name}</span>
        </p>
      )}
      <Stand view={view} />
      {paper.can['type'] === true && <Type at={at} view={view} />}
      <div className="form-actions no-print">
        {paper.can['take'] === true && <Take at={at} />}
        {paper.can['withdraw'] === true && <Withdraw at={at} />}
      </div>
    </>
  )
}

/** Whom it waits for, where that is not the reader. */
function Stand({ view: { paper } }: Pick<Props, 'view'>) {
  const { t } = useVoice()
  const { status, typedBy, checkedBy, can } = paper
  if (status === 'agreed') return <Remark>{t(words.agreed, { typed: typedBy, checked: checkedBy ?? '' })}</Remark>
  if (can['type'] === true || can['take'] === true) return null
  if (status === 'scanned') return <p>{t(words.waitsFirst, { name: typedBy })}</p>
  if (status === 'checking') return <p>{t(words.waitsSecond, { name: checkedBy ?? '' })}</p>
  return <p>{t(words.waitsOther)}</p>
}

function Take({ at }: Pick<Props, 'at'>) {
  const { t } = useVoice()
  const taking = useDeed((_: undefined, id) => takePaper({ ...at, id }))
  return (
    <>
      <Refusal error={taking.error} />
      <ConfirmButton
        label={t(words.take)}
        consequence={t(words.takeConsequence)}
        busy={taking.isPending}
        onConfirm={() => taking.mutate(undefined)}
      />
    </>
  )
}

function Type({ at, view }: Props) {
  const { t } = useVoice()
  const [typed, setTyped] = useState<Typed>(view.own ?? {})
  const typing = useDeed((_: undefined, id) => typePaper({ ...at, id }, soundMarks(view.rubric, typed)))
  const missing = missingMarks(view.rubric, soundMarks(view.rubric, typed)).length
  return (
    <Panel title={t(words.type)}>
      <p className="quiet">{t(words.typeHow)}</p>
      <Differing view={view} />
      <MarkFields seat={view} typed={typed} onType={(leaf, text) => setTyped({ ...typed, [leaf]: text })} />
      <p>{missing === 0 ? t(markingWords.complete) : t(markingWords.missing, { count: missing })}</p>
      <Refusal error={typing.error} />
      <ConfirmButton
        label={t(words.submit)}
        consequence={t(view.paper.status === 'scanned' ? words.submitConsequence : words.checkConsequence)}
        busy={typing.isPending}
        disabled={missing > 0}
        onConfirm={() => typing.mutate(undefined)}
      />
    </Panel>
  )
}

/** Item by item what the two hands read, once both have typed. */
function Differing({ view: { differing, own, other, criteria } }: Pick<Props, 'view'>) {
  const { t } = useVoice()
  if (differing.length === 0 || own === null || other === null) return null
  const nameOf = (leaf: string) => criteria.find(({ id }) => id === leaf)?.name ?? leaf
  return (
    <Remark tone="waiting">
      {t(words.differs, { count: differing.length })}
      <ul>
        {differing.map((leaf) => (
          <li key={leaf}>{t(words.differsAt, { item: nameOf(leaf), own: own[leaf] ?? '—', other: other[leaf] ?? '—' })}</li>
        ))}
      </ul>
    </Remark>
  )
}

function Withdraw({ at }: Pick<Props, 'at'>) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const withdrawing = useDeed((reason: string, id) => withdrawPaper({ ...at, id }, reason))
  return (
    <>
      <Button loading={withdrawing.isPending} onClick={() => setOpen(true)}>
        {t(words.withdraw)}
      </Button>
      <ReasonDialog
        about={['paper-withdraw', at.paper]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(words.withdraw)}
        sample={words.withdrawSample}
        maxLength={300}
        onReason={(reason) => withdrawing.mutateAsync(reason)}
      >
        <p>{t(words.withdrawHow)}</p>
      </ReasonDialog>
    </>
  )
}
