import { Button } from 'antd'
import { useState } from 'react'
import { LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { paperSigningStatus, signingProblems, signingWords as words } from '../../../../ui/words/paper-signing.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { PaperSigningList, PaperSigningView } from '../../contract/paper-signing.ts'
import { confirmSigning, signingScanHref, useSignings, withdrawSigning } from '../signings-api.ts'
import { computed, ruleShown } from './lot/computed.ts'
import { SigningForm } from './signing/signing-form.tsx'
import { InWordsOf } from './succession/in-words-of.tsx'
import { handFacts, KeptOff } from './two-hands.tsx'
import '../../../../ui/desk/css/work.css'

const PROBLEMS = { ...tenderProblems, ...signingProblems }

/** The printed report, signed by hand: entered by one with its scan, checked by another. */
export default function PaperSigningPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <OfLot lot={lot.data} /> : null
}

const OfLot = ({ lot }: { lot: LotId }) => (
  <InWordsOf lot={lot}>
    <Fetched query={useSignings(lot)} words={PROBLEMS}>
      {(list) => <Shown lot={lot} list={list} />}
    </Fetched>
  </InWordsOf>
)

function Shown({ lot, list }: { lot: LotId; list: PaperSigningList }) {
  const { t } = useVoice()
  const { today } = useStanding()
  const mayEnter = list.can['paper-signing.enter'] === true
  return (
    <>
      <PageTitle
        title={t(words.title)}
        actions={
          <ButtonLink to={['lots', lot, 'room']} tone="plain">
            {t(purchaseWords.toRoom)}
          </ButtonLink>
        }
      />
      <p className="quiet">{t(words.how)}</p>
      {list.term !== null && (
        <Deadline
          label={t(words.signBy)}
          deadline={computed(list.term)}
          rule={ruleShown(t, list.term)}
          {...(list.panel === 'audited' ? { today } : {})}
        />
      )}
      {list.items.map((signing) => (
        <One key={signing.id} lot={lot} list={list} signing={signing} />
      ))}
      {mayEnter && <SigningForm key={list.items.length} lot={lot} jurors={list.jurors} />}
      {!mayEnter && list.items.length === 0 && <p>{t(words.nothing)}</p>}
    </>
  )
}

type OneProps = { lot: LotId; list: PaperSigningList; signing: PaperSigningView }

function One({ lot, list, signing }: OneProps) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const { status, signatures, file, kept, can } = signing
  const confirm = useDeed((_: undefined, id) => confirmSigning({ tenant, lot }, signing, id))
  const nameOf = (juror: string) => {
    const one = list.jurors.find(({ id }) => id === juror)
    return t(words.juror, { seat: one?.seat ?? '', name: one?.name ?? '' })
  }
  return (
    <Panel title={t(words.file)} actions={<StatusTag table={paperSigningStatus} status={status} />}>
      <Facts
        facts={[
          ...signatures.map(({ juror, dissent }) => ({
            label: nameOf(juror),
            value:
              dissent === null ? t(words.signed) : <span className="long-text">{t(words.dissentSaid, { said: dissent })}</span>,
            wide: dissent !== null,
          })),
          ...handFacts(voice, signing),
          ...(file === null
            ? []
            : [{ label: t(words.seeScan), value: <a href={signingScanHref({ tenant, lot }, signing.id)}>{file.name}</a> }]),
        ]}
      />
      <KeptOff kept={kept} />
      <Refusal error={confirm.error} words={PROBLEMS} />
      <div className="form-actions no-print">
        {can['paper-signing.confirm'] === true && (
          <ConfirmButton
            label={t(words.check)}
            consequence={t(words.checkConsequence)}
            busy={confirm.isPending}
            onConfirm={() => confirm.mutate(undefined)}
          />
        )}
        {can['paper-signing.withdraw'] === true && <Withdraw lot={lot} signing={signing} />}
      </div>
    </Panel>
  )
}

function Withdraw({ lot, signing }: Pick<OneProps, 'lot' | 'signing'>) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [open, setOpen] = useState(false)
  const withdraw = useDeed((reason: string, id) => withdrawSigning({ tenant, lot }, signing, reason, id))
  return (
    <>
      <Button loading={withdraw.isPending} onClick={() => setOpen(true)}>
        {t(words.withdraw)}
      </Button>
      <ReasonDialog
        about={['paper-signing', signing.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(words.withdraw)}
        maxLength={300}
        words={PROBLEMS}
        onReason={(reason) => withdraw.mutateAsync(reason)}
      >
        <p>{t(words.withdrawHow)}</p>
      </ReasonDialog>
    </>
  )
}
