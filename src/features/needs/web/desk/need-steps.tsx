import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { Problem } from '../../../../ui/desk/states.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { endedPurchase, needFields, needProblems, needSamples, needWords } from '../../../../ui/words/need.ts'
import { transferWords } from '../../../../ui/words/need-mergers.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { NeedView } from '../../contract/need.ts'
import { deedWord } from './deed-word.ts'
import { type Step, useStep } from './needs-api.ts'
import { TextDialog } from './text-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

type Worded = Extract<Step, { text: string }>['deed']

/** The steps that are done with words, what the words are, and an example of them. */
const WORDED: Readonly<Record<Worded, { title: Word; label: Word; sample?: Word; max: number }>> = {
  verify: { title: needWords.verify, label: needFields.finding, sample: needSamples.verification, max: 1000 },
  return: { title: needWords.sendBack, label: hints.reason, sample: needSamples.sendBack, max: 500 },
  answer: { title: needWords.answer, label: needWords.theAnswer, sample: needSamples.answer, max: 1000 },
  decline: { title: needWords.decline, label: hints.reason, sample: needSamples.decline, max: 500 },
  complete: { title: needWords.complete, label: needFields.text, max: 2000 },
}
const ORDER: readonly Worded[] = ['complete', 'verify', 'answer', 'return', 'decline']

/** What comes next, with the button that does it; what else the reader may do stands beside it. */
export function NeedSteps({ need }: { need: NeedView }) {
  const { t } = useVoice()
  const step = useStep(need)
  const [open, setOpen] = useState<Worded | 'transfer'>()
  const { next } = need
  const problem = step.error && <Problem code={codeOf(step.error)} words={needProblems} />
  const start = (deed: Worded | 'transfer' | undefined) => {
    step.reset()
    setOpen(deed)
  }
  const may = (deed: string) => need.can[`need.${deed}`] === true
  const isEnded = need.purchase === 'ended' && may('answer')
  const isNext = (deed: string) => next?.deed === `need.${deed}`
  const isMine = (deed: string) => isNext(deed) && next?.mine === true
  const worded = (deed: Worded) => (
    <Button key={deed} type={isMine(deed) ? 'primary' : 'default'} loading={step.isPending} onClick={() => start(deed)}>
      {t(WORDED[deed].title)}
    </Button>
  )
  const sure = (deed: 'list' | 'close', label: Word, consequence: Word) => (
    <ConfirmButton
      key={deed}
      label={t(label)}
      about={need.title}
      consequence={<p>{t(consequence)}</p>}
      tone={isNext(deed) ? 'primary' : 'plain'}
      busy={step.isPending}
      onConfirm={() => step.mutate({ deed })}
    />
  )
  const actions: ReactNode[] = [
    ...(may('list') ? [sure('list', needWords.list, needWords.listConsequence)] : []),
    ...(may('close') ? [sure('close', needWords.close, needWords.closeConsequence)] : []),
    // A need that nobody sent back is verified, not rewritten.
    ...ORDER.filter((deed) => may(deed) && (deed !== 'complete' || isNext('complete'))).map(worded),
    ...(may('transfer')
      ? [
          <Button key="transfer" loading={step.isPending} onClick={() => start('transfer')}>
            {t(needWords.transfer)}
          </Button>,
        ]
      : []),
  ]
  return (
    <>
      {open === undefined && problem}
      <NextStep
        title={next === null ? t(needWords.finished) : t(deedWord(next.deed))}
        action={actions.length > 0 ? <div className="page-actions">{actions}</div> : undefined}
      >
        <Hints need={need} isEnded={isEnded} />
      </NextStep>
      {open === 'transfer' && (
        <TransferDialog
          busy={step.isPending}
          problem={problem}
          onClose={() => start(undefined)}
          onTransfer={(transfer) => step.mutate({ deed: 'transfer', ...transfer }, { onSuccess: () => setOpen(undefined) })}
        />
      )}
      {open !== undefined && open !== 'transfer' && (
        <TextDialog
          title={t(WORDED[open].title)}
          label={t(WORDED[open].label)}
          maxLength={WORDED[open].max}
          {...(WORDED[open].sample ? { sample: WORDED[open].sample } : {})}
          {...(open === 'complete' ? { initial: need.text } : {})}
          {...(open === 'answer' && isEnded ? { initial: t(endedPurchase.answer) } : {})}
          busy={step.isPending}
          problem={problem}
          onClose={() => start(undefined)}
          onText={(text) => step.mutate({ deed: open, text }, { onSuccess: () => setOpen(undefined) })}
        />
      )}
    </>
  )
}

/** What to know before the step: why it waits, for whom, and what was asked for. */
function Hints({ need, isEnded }: { need: NeedView; isEnded: boolean }) {
  const { t } = useVoice()
  const { next, status, standing, transferredTo, returnReason } = need
  return (
    <>
      {isEnded && <p>{t(endedPurchase.hint)}</p>}
      {next?.deed === 'need.relist' && <p>{t(needWords.relistHint)}</p>}
      {next?.deed === 'need.adopt' && <p>{t(needWords.adoptHint)}</p>}
      {next !== null && !next.mine && <p>{t(needWords.waitsFor, { role: t(roleWords[next.who]) })}</p>}
      {status === 'transferred' && transferredTo !== null && <p>{t(transferWords.answerHint, { to: transferredTo })}</p>}
      {standing === 'to_complete' && returnReason !== null && <p>{t(needWords.returned, { reason: returnReason })}</p>}
    </>
  )
}
