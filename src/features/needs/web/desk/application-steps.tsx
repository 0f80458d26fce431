import { Button } from 'antd'
import { useState } from 'react'
import { saysNothing } from '../../../../kernel/stock-reasons.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import type { Word } from '../../../../ui/words/say.ts'
import { applicationProblems, applicationWords } from '../../../../ui/words/village-application.ts'
import type { ApplicationView } from '../../contract/village-application.ts'
import { CloseForm, GuideForm, NeedForm, ScheduleForm } from './application-forms.tsx'
import { useApplicationStep } from './applications-api.ts'

type Open = 'schedule' | 'guide' | 'close' | 'need'
const FORMS = { schedule: ScheduleForm, guide: GuideForm, close: CloseForm, need: NeedForm }

/** What is to be done next, and by whom it is where the reader cannot. */
const NEXT = {
  submitted: applicationWords.toAnswer,
  accepted: applicationWords.schedule,
  scheduled: applicationWords.guide,
  guided: applicationWords.close,
  declined: applicationWords.finished,
  closed: applicationWords.finished,
} as const satisfies Record<ApplicationView['status'], Word>

const WAITS = {
  submitted: ['accept', applicationWords.waitsForOffice],
  accepted: ['schedule', applicationWords.waitsForOffice],
  scheduled: ['guide', applicationWords.waitsForOffice],
  guided: ['close', applicationWords.waitsForVillage],
  declined: undefined,
  closed: undefined,
} as const satisfies Record<ApplicationView['status'], readonly [deed: string, word: Word] | undefined>

/** What comes next and whose it is; what else the reader may do stands beside it. */
export function ApplicationSteps({ view }: { view: ApplicationView }) {
  const { t } = useVoice()
  const [open, setOpen] = useState<Open>()
  const [declining, setDeclining] = useState(false)
  const step = useApplicationStep(view.id)
  const may = (deed: string) => view.can[`village-application.${deed}`] === true
  const button = (which: Open, word: Word, isFirst: boolean) => (
    <Button key={which} type={isFirst ? 'primary' : 'default'} onClick={() => setOpen(which)}>
      {t(word)}
    </Button>
  )
  const actions = [
    ...(may('accept')
      ? [
          <ConfirmButton
            key="accept"
            label={t(applicationWords.accept)}
            about={view.title}
            consequence={<p>{t(applicationWords.acceptConsequence)}</p>}
            busy={step.isPending}
            onConfirm={() => step.mutate({ deed: 'accept' })}
          />,
          <Button key="decline" onClick={() => setDeclining(true)}>
            {t(applicationWords.decline)}
          </Button>,
        ]
      : []),
    ...(may('guide') ? [button('guide', applicationWords.guide, true)] : []),
    ...(may('schedule')
      ? [
          view.visitOn === null
            ? button('schedule', applicationWords.schedule, true)
            : button('schedule', applicationWords.reschedule, false),
        ]
      : []),
    ...(may('close') ? [button('close', applicationWords.close, true)] : []),
    ...(may('raise-need') ? [button('need', applicationWords.raiseNeed, false)] : []),
  ]
  const waits = WAITS[view.status]
  const Chosen = open === undefined ? undefined : FORMS[open]
  const isOpen = open !== undefined && may(open === 'need' ? 'raise-need' : open)
  return (
    <>
      <Refusal error={step.error} words={applicationProblems} />
      <NextStep
        title={t(NEXT[view.status])}
        action={actions.length > 0 ? <div className="page-actions">{actions}</div> : undefined}
      >
        {waits !== undefined && !may(waits[0]) && t(waits[1])}
      </NextStep>
      {Chosen !== undefined && isOpen && (
        <Panel title={t(TITLES[open])} isPrinted={false}>
          <Chosen key={open} view={view} onDone={() => setOpen(undefined)} />
        </Panel>
      )}
      <ReasonDialog
        about={['village-application-decline', view.id]}
        open={declining}
        onClose={() => setDeclining(false)}
        title={t(applicationWords.decline)}
        sample={applicationWords.declineSample}
        tooLittle={saysNothing}
        words={applicationProblems}
        onReason={(reason) => step.mutateAsync({ deed: 'decline', reason })}
      />
    </>
  )
}

const TITLES = {
  schedule: applicationWords.schedule,
  guide: applicationWords.guide,
  close: applicationWords.close,
  need: applicationWords.raiseNeed,
} as const satisfies Record<Open, Word>
