import { Button } from 'antd'
import { useState } from 'react'
import { LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
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
import { roomWords } from '../../../../ui/words/room.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { PaperSigningList, PaperSigningView } from '../../contract/paper-signing.ts'
import { confirmSigning, moveSigning, signingScanHref, useSignings } from '../signings-api.ts'
import { computed, ruleShown } from './lot/computed.ts'
import { SigningForm } from './signing/signing-form.tsx'
import { handFacts, KeptOff } from './two-hands.tsx'
import '../../../../ui/desk/css/work.css'

const PROBLEMS = { ...tenderProblems, ...signingProblems }

/** The printed report, signed by hand: entered by one with its scan, checked by another. */
export default function PaperSigningPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <OfLot lot={lot.data} /> : null
}

const OfLot = ({ lot }: { lot: LotId }) => (
  <Fetched query={useSignings(lot)} words={PROBLEMS}>
    {(list) => <Shown lot={lot} list={list} />}
  </Fetched>
)

function Shown({ lot, list }: { lot: LotId; list: PaperSigningList }) {
  const { t } = useVoice()
  const { today } = useStanding()
  const mayEnter = list.can['paper-signing.enter'] === true
  return (
    <>
      <PageTitle
        title={t(mayEnter ? words.title : list.items.some(isToCheck) ? words.titleCheck : words.titleSeen)}
        above={<PageLink to={['lots', lot]}>{t(roomWords.toLot)}</PageLink>}
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

const isToCheck = ({ can }: PaperSigningView): boolean => can['paper-signing.confirm'] === true

type OneProps = { lot: LotId; list: PaperSigningList; signing: PaperSigningView }

function One({ lot, list, signing }: OneProps) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const { status, signatures, file, kept, can } = signing
  const [typing, setTyping] = useState(false)
  const confirm = useDeed((_: undefined, id) => confirmSigning({ tenant, lot }, signing, id))
  const nameOf = (juror: string) => {
    const one = list.jurors.find(({ id }) => id === juror)
    return t(words.juror, { seat: one?.seat ?? '', name: one?.name ?? '' })
  }
  return (
    <Panel title={t(words.file)} actions={<StatusTag table={paperSigningStatus} status={status} />}>
      <Facts
        facts={[
          ...signatures.map((one) => ({
            label: nameOf(one.juror),
            value: <Signed {...one} />,
            wide: one.dissent !== null || one.leftOut,
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
        {can['paper-signing.return'] === true && <Move lot={lot} signing={signing} deed="return" />}
        {can['paper-signing.withdraw'] === true && <Move lot={lot} signing={signing} deed="withdraw" />}
        {can['paper-signing.revise'] === true && !typing && <Button onClick={() => setTyping(true)}>{t(words.correct)}</Button>}
      </div>
      {typing && can['paper-signing.revise'] === true && (
        <>
          <p className="quiet">{t(words.correctHow)}</p>
          <SigningForm key={signing.revision} lot={lot} jurors={list.jurors} before={signing} />
        </>
      )}
    </Panel>
  )
}

function Signed({ dissent, leftOut }: PaperSigningView['signatures'][number]) {
  const { t } = useVoice()
  return (
    <>
      {dissent === null ? t(words.signed) : <span className="long-text">{t(words.dissentSaid, { said: dissent })}</span>}
      {leftOut && <p className="quiet">{t(words.leftOut)}</p>}
    </>
  )
}

/** The second hand's. */
function Move({ lot, signing, deed }: Pick<OneProps, 'lot' | 'signing'> & { deed: 'return' | 'withdraw' }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [open, setOpen] = useState(false)
  const move = useDeed((reason: string, id) => moveSigning({ tenant, lot }, signing, { deed, reason }, id))
  const label = t(deed === 'return' ? words.back : words.withdraw)
  return (
    <>
      <Button loading={move.isPending} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ReasonDialog
        about={['paper-signing', deed, signing.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        {...(deed === 'return' ? { sample: words.backSample } : {})}
        maxLength={300}
        words={PROBLEMS}
        onReason={(reason) => move.mutateAsync(reason)}
      >
        {deed === 'withdraw' && <p>{t(words.withdrawHow)}</p>}
      </ReasonDialog>
    </>
  )
}
