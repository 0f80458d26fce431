import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { ConsentButton } from '../../../../ui/desk/consent-button.tsx'
import { DueTag, momentShown } from '../../../../ui/desk/due-tag.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { listShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { contractWords } from '../../../../ui/words/contract.ts'
import { contractFormWords, contractMissing, contractPublicParts } from '../../../../ui/words/contract-form.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { consequences, deedButtons, stepWords } from '../../../../ui/words/next.ts'
import { problems } from '../../../../ui/words/problems.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import { ACCEPTANCE_PART, type ContractView } from '../../contract/contract.ts'
import { type ContractMove, moveContract } from '../contracts-api.ts'
import { stepTitle, whoseStep } from '../../../../ui/desk/step-in-words.tsx'

/** At these stages the officer, who could change it before, is told who can send it back. */
const RETURNED_BY_LEADER: ReadonlySet<ContractView['status']> = new Set(['checking', 'to_sign'])

/** The one next step of a contract, with its button where it is the reader's. */
export function ContractStep({ contract }: { contract: ContractView }) {
  const { t, lang } = useVoice()
  const { tenant, now, role } = useStanding()
  const move = useDeed((input: ContractMove, id) => moveContract({ tenant, contract: contract.id }, input, id))
  const { next } = contract
  if (next === null) return null
  return (
    <>
      <Refusal error={move.error} words={contractProblems} />
      {contract.blocked && <Remark tone="waiting">{t(problems['challenge-open'])}</Remark>}
      <NextStep
        title={stepTitle(t, next.deed)}
        {...(next.due === null
          ? {}
          : {
              due: (
                <>
                  {t(next.who === 'system' ? stepWords.until : stepWords.by, { when: momentShown(lang, next.due) })}{' '}
                  <DueTag due={next.due} now={now} />
                </>
              ),
            })}
        action={<Deeds contract={contract} busy={move.isPending} run={move.mutate} send={move.mutateAsync} />}
      >
        {whoseStep(t, next)}
        {role === 'officer' && RETURNED_BY_LEADER.has(contract.status) && (
          <p className="quiet">{t(contractPageWords.returnByLeader)}</p>
        )}
        {contract.missing.length > 0 && (
          <>
            {' '}
            {t(contractPageWords.stillMissing)}
            {listShown(
              lang,
              contract.missing.map((one) => t(contractMissing[one])),
            )}
          </>
        )}
        {contract.personal.length > 0 && (
          <>
            {' '}
            {t(contractFormWords.takeOut)}
            {listShown(
              lang,
              contract.personal.map((part) => t(contractPublicParts[part])),
            )}
          </>
        )}
      </NextStep>
    </>
  )
}

type Props = {
  contract: ContractView
  busy: boolean
  run: (move: ContractMove) => void
  send: (move: ContractMove) => Promise<unknown>
}

function Deeds({ contract: { id, lot, can, next, missing, personal, revision }, busy, run, send }: Props) {
  const { t } = useVoice()
  const [asking, setAsking] = useState(false)
  return (
    <>
      {can['contract.submit'] === true && (
        <ConfirmButton
          label={t(deedButtons['contract.submit'])}
          about={lot.name}
          consequence={t(consequences['contract.submit'])}
          disabled={missing.length + personal.length > 0}
          busy={busy}
          onConfirm={() => run({ deed: 'contract.submit' })}
        />
      )}
      {can['contract.approve'] === true && (
        <ConsentButton
          label={t(deedButtons['contract.approve'])}
          about={lot.name}
          consequence={t(consequences['contract.approve'])}
          disabled={missing.length > 0}
          busy={busy}
          seen={{ opinion: '', revision }}
          onConsent={(seen) => run({ deed: 'contract.approve', seen })}
        />
      )}
      {can['contract.sign'] === true && <ButtonLink to={['contracts', id, 'sign']}>{t(deedButtons['contract.sign'])}</ButtonLink>}
      {can['contract.publish'] === true && (
        <ButtonLink to={['contracts', id, 'publish']}>{t(deedButtons['contract.publish'])}</ButtonLink>
      )}
      {next?.deed === 'contract.accept' && next.mine && (
        <ButtonLink to={['contracts', id, 'delivery']} part={ACCEPTANCE_PART}>
          {t(deedButtons['contract.accept'])}
        </ButtonLink>
      )}
      {can['contract.return'] === true && <Button onClick={() => setAsking(true)}>{t(contractWords.sendBack)}</Button>}
      <ReasonDialog
        about={['contract-return', id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(contractWords.sendBack)}
        words={contractProblems}
        onReason={(reason) => send({ deed: 'contract.return', reason })}
      />
    </>
  )
}
