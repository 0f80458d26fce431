import { Button } from 'antd'
import { useState } from 'react'
import { addFen, Fen } from '../../../../kernel/fen.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConsentButton } from '../../../../ui/desk/consent-button.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { civilDateOf } from '../../../../kernel/civil.ts'
import { dateShown, listShown, moneyRounded } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { contractPageWords, deskWords } from '../../../../ui/words/desk-pages.ts'
import { lotWords } from '../../../../ui/words/lot.ts'
import { consequences, deedButtons, nextWords, stepWords } from '../../../../ui/words/next.ts'
import { problems } from '../../../../ui/words/problems.ts'
import { profileNames } from '../../../../ui/words/profile.ts'
import { programmeFields, programmeStatus, programmeWords } from '../../../../ui/words/programme.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import { formWords, purchaseWords } from '../../../../ui/words/purchase.ts'
import type { LotItem } from '../../contract/lot.ts'
import type { ProgrammeView } from '../../contract/programme.ts'
import { useLotsOfPlan } from '../lots-api.ts'
import { moveProgramme, type ProgrammeMove, useProgramme } from '../programmes-api.ts'
import { ProgrammeComparison } from './programme-comparison.tsx'
import { ConsultationNext, owesReason, ProgrammeConsultation, SubmitUnconsulted } from './programme-consultation.tsx'
import { ProgrammeLots, UnfinishedLots } from './programme-lots.tsx'
import { programmeStep } from './programme-step.ts'
import { Splitting } from './splitting.tsx'
import '../../../../ui/desk/css/work.css'

/** One year's purchase: its facts, how much of it is in projects, what comes next. */
export default function ProgrammePage() {
  const programme = useProgramme(useNamed('programme'))
  return <Fetched query={programme}>{(view) => <Shown view={view} />}</Fetched>
}

function Shown({ view }: { view: ProgrammeView }) {
  const { t, lang } = useVoice()
  const on = (instant: ProgrammeView['approvedAt']) => (instant === null ? null : dateShown(lang, civilDateOf(instant)))
  return (
    <>
      <PageTitle
        title={view.name}
        above={<PageLink to={['programmes']}>{t(purchaseWords.programme)}</PageLink>}
        status={<StatusTag table={programmeStatus} status={view.status} />}
        actions={
          view.can['programme.revise'] === true && (
            <ButtonLink to={['programmes', view.id, 'edit']} tone="plain">
              {t(buttons.edit)}
            </ButtonLink>
          )
        }
      />
      {view.backfilled && <Remark tone="waiting">{t(programmeWords.backfilled)}</Remark>}
      {view.returnReason !== null && (
        <Remark tone="waiting">{t(hints.labelled, { label: t(contractPageWords.returned), value: view.returnReason })}</Remark>
      )}
      {view.status === 'consulting' && <ConsultationNext programme={view.id} />}
      <Next view={view} />
      {!view.backfilled && <ProgrammeConsultation view={view} />}
      <Splitting programme={view.id} />
      <ProgrammeLots view={view} />
      <Panel title={t(purchaseWords.facts)}>
        <Facts
          facts={[
            { label: t(formWords.programmeCode), value: view.code },
            { label: t(programmeFields.year), value: view.year },
            { label: t(programmeFields.profile), value: t(profileNames[view.profile]) },
            { label: t(programmeFields.fund), value: view.fund },
            { label: t(programmeFields.fields), value: listShown(lang, view.fields) },
            { label: t(programmeFields.approvedOn), value: on(view.approvedAt) },
            { label: t(programmeFields.approvedBy), value: view.approvedBy },
            { label: t(purchaseWords.publishedAt), value: on(view.publishedAt) },
          ]}
        />
      </Panel>
      <Budget view={view} />
      <ProgrammeComparison programme={view.id} />
    </>
  )
}

function Budget({ view }: { view: ProgrammeView }) {
  const { t, lang } = useVoice()
  const { budgetFen, allottedFen, overspentFen } = view
  const takenFen = addFen(allottedFen, overspentFen)
  const left = Fen.parse(Math.abs(budgetFen - takenFen))
  const words = t(takenFen > budgetFen ? programmeWords.overBudget : programmeWords.budgetLeft, {
    money: moneyRounded(lang, left),
  })
  return (
    <Panel
      title={t(programmeFields.budget)}
      actions={
        <PageLink to={['lots']} search={{ programme: view.id }}>
          {t(purchaseWords.standingCount, { standing: t(lotWords.lots), count: view.lots })}
        </PageLink>
      }
    >
      <Facts
        facts={[
          { label: t(deskWords.budget), value: <Money fen={budgetFen} /> },
          {
            label: t(programmeFields.ceiling),
            value: view.lotCeilingFen === null ? t(programmeFields.noCeiling) : <Money fen={view.lotCeilingFen} />,
          },
          {
            label: t(deskWords.allotted),
            value: (
              <PageLink to={['lots']} search={{ programme: view.id }}>
                <Money fen={allottedFen} />
              </PageLink>
            ),
          },
          ...(overspentFen === 0 ? [] : [{ label: t(programmeFields.overspent), value: <Money fen={overspentFen} /> }]),
          {
            label: t(deskWords.awarded),
            value: (
              <PageLink to={['figures', 'awarded']} search={{ programme: view.id }}>
                <Money fen={view.awardedFen} />
              </PageLink>
            ),
          },
        ]}
      />
      <progress className="share-bar" max={budgetFen} value={Math.min(takenFen, budgetFen)} aria-label={words} />
      <p>{words}</p>
    </Panel>
  )
}

const asRead = (lots: readonly LotItem[]) => lots.map(({ id, revision }) => ({ id, revision }))

function Next({ view }: { view: ProgrammeView }) {
  const { t } = useVoice()
  const { tenant, role } = useStanding()
  const [asking, setAsking] = useState<'programme.return' | 'programme.cancel'>()
  const move = useDeed((input: ProgrammeMove, id) => moveProgramme({ tenant, programme: view.id }, input, id))
  const lots = useLotsOfPlan(view.id)
  const step = programmeStep(view.status, view.can)
  const isBuying = role === 'officer' && (view.status === 'published' || view.status === 'running')
  const isEmpty = step?.deed === 'programme.submit' && view.lots === 0
  return (
    <>
      <Refusal error={move.error} />
      {step === null && isBuying && (
        <NextStep
          title={t(formWords.newLot)}
          action={
            <ButtonLink to={['lots', 'new']} search={{ programme: view.id }}>
              {t(lotWords.create)}
            </ButtonLink>
          }
        >
          {t(programmeWords.buyNow)}
        </NextStep>
      )}
      {step !== null && (
        <NextStep
          title={t(nextWords[step.deed])}
          action={
            <>
              {step.mine && owesReason(view) && !isEmpty && (
                <SubmitUnconsulted
                  view={view}
                  onSubmit={(unconsulted) => move.mutateAsync({ deed: 'programme.submit', unconsulted })}
                />
              )}
              {step.mine && (isEmpty || !owesReason(view)) && (
                <ConsentButton
                  label={t(deedButtons[step.deed])}
                  consequence={t(consequences[step.deed])}
                  busy={move.isPending}
                  disabled={isEmpty || lots.data === undefined}
                  seen={{ opinion: '', revision: view.revision, lots: asRead(lots.data?.items ?? []) }}
                  onConsent={(consent) =>
                    move.mutate(step.deed === 'programme.approve' ? { deed: step.deed, consent } : { deed: step.deed })
                  }
                />
              )}
              {step.mine && isEmpty && (
                <ButtonLink to={['lots', 'new']} search={{ programme: view.id }} tone="plain">
                  {t(lotWords.create)}
                </ButtonLink>
              )}
              {view.can['programme.return'] === true && (
                <Button onClick={() => setAsking('programme.return')}>{t(buttons.sendBack)}</Button>
              )}
              {view.can['programme.cancel'] === true && (
                <Button onClick={() => setAsking('programme.cancel')}>{t(buttons.annul)}</Button>
              )}
            </>
          }
        >
          {isEmpty && `${t(problems['no-lots'])} · `}
          {step.mine
            ? t(stepWords.mine)
            : t(stepWords.waitsFor, { role: t(roleWords[step.deed === 'programme.approve' ? 'leader' : 'officer']) })}
          {step.mine && step.deed === 'programme.approve' && <UnfinishedLots view={view} />}
        </NextStep>
      )}
      <ReasonDialog
        about={[asking ?? 'programme', view.id]}
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t(asking === 'programme.cancel' ? buttons.annul : buttons.sendBack)}
        onReason={async (reason) => asking !== undefined && move.mutateAsync({ deed: asking, reason })}
      >
        {asking === 'programme.cancel' && <p>{t(consequences['programme.cancel'])}</p>}
      </ReasonDialog>
    </>
  )
}
