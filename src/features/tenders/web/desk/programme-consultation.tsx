import { Button } from 'antd'
import { useState } from 'react'
import { civilDateOf } from '../../../../kernel/civil.ts'
import { saysNothing } from '../../../../kernel/stock-reasons.ts'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { consultationStatus, opinionWords } from '../../../../ui/words/consultation.ts'
import { consultingWords } from '../../../../ui/words/consulting.ts'
import { stepWords } from '../../../../ui/words/next.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { ProgrammeView } from '../../contract/programme.ts'
import { owesConsultation } from '../../rules/consultation.ts'
import { useConsultations } from '../consultations-api.ts'

/** How the public was asked about a plan: when, until when, and why not where it was not. */
export function ProgrammeConsultation({ view }: { view: ProgrammeView }) {
  const { t, lang } = useVoice()
  return (
    <Panel
      title={t(consultingWords.history)}
      actions={
        view.can['programme.consult'] === true && (
          <ButtonLink to={['programmes', view.id, 'consult']} tone="plain">
            {t(consultingWords.open)}
          </ButtonLink>
        )
      }
    >
      {view.unconsulted !== null && (
        <Remark tone="waiting">{t(hints.labelled, { label: t(consultingWords.unconsulted), value: view.unconsulted })}</Remark>
      )}
      <Fetched query={useConsultations(view.id)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t(neverAsked(view))}</p>
          ) : (
            <ul>
              {items.map(({ id, openedAt, endsOn, status, isOpen }) => (
                <li key={id}>
                  <PageLink to={['programmes', view.id, 'consultations', id]}>
                    {dateShown(lang, civilDateOf(openedAt))} – {dateShown(lang, endsOn)} {t(opinionWords.catalogue)}
                  </PageLink>{' '}
                  <StatusTag table={consultationStatus} status={status === 'open' && !isOpen ? 'ended' : status} />
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </Panel>
  )
}

/** While the public is asked the plan waits: until the last day, and then for its opinions to be summed up. */
export function ConsultationNext({ programme }: { programme: ProgrammeView['id'] }) {
  const { t, lang } = useVoice()
  const { now, role } = useStanding()
  const asked = useConsultations(programme).data?.items.find(({ status }) => status === 'open')
  if (asked === undefined) return null
  const isMine = role === 'officer' && !asked.isOpen
  const whose = isMine ? t(stepWords.mine) : t(stepWords.waitsFor, { role: t(roleWords.officer) })
  return (
    <NextStep
      title={t(asked.isOpen ? consultingWords.waitsUntil : consultingWords.conclude)}
      due={
        <>
          {t(hints.labelled, { label: t(opinionWords.lastDay), value: dateShown(lang, asked.endsOn) })}{' '}
          {asked.isOpen && <DueTag due={asked.endsOn} now={now} />}
        </>
      }
      action={
        <ButtonLink to={['programmes', programme, 'consultations', asked.id]} tone={isMine ? 'primary' : 'plain'}>
          {t(isMine ? consultingWords.conclude : consultingWords.toConsultation)}
        </ButtonLink>
      }
    >
      {!asked.isOpen && <p>{whose}</p>}
      <p>{t(consultingWords.thenDraft)}</p>
    </NextStep>
  )
}

/** Where nobody was asked: that it may be done, that it waits for those who may, or that it is too late. */
const neverAsked = ({ status, can }: Pick<ProgrammeView, 'status' | 'can'>) => {
  if (can['programme.consult'] === true) return consultingWords.openHint
  return status === 'draft' ? consultingWords.notYetAsked : consultingWords.neverAsked
}

type SubmitProps = { view: ProgrammeView; onSubmit: (unconsulted: string) => Promise<unknown> }

/** Where the law wants the public to be asked and it was not: the plan goes to the leader with a reason. */
export function SubmitUnconsulted({ view, onSubmit }: SubmitProps) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  return (
    <>
      <ButtonLink to={['programmes', view.id, 'consult']}>{t(consultingWords.open)}</ButtonLink>
      <Button onClick={() => setOpen(true)}>{t(consultingWords.unconsultedSubmit)}</Button>
      <ReasonDialog
        about={['unconsulted', view.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(consultingWords.unconsultedSubmit)}
        sample={consultingWords.unconsultedSample}
        tooLittle={saysNothing}
        words={tenderProblems}
        onReason={onSubmit}
      >
        <p>{t(consultingWords.unconsultedAsk)}</p>
      </ReasonDialog>
    </>
  )
}

export const owesReason = ({ profile, consultedAt, can }: ProgrammeView): boolean =>
  can['programme.submit'] === true && owesConsultation({ profile, consultedAt })
