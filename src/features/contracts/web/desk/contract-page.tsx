import { civilDateOf } from '../../../../kernel/civil.ts'
import { capitals } from '../../../../kernel/fen.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { FileList } from '../../../../ui/desk/form/file-field.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { momentShown } from '../../../../ui/desk/due-tag.tsx'
import { TimeLine } from '../../../../ui/desk/time-line.tsx'
import { dateShown, instantShown, listShown, periodShown } from '../../../../ui/format.ts'
import { InWords, useVoice } from '../../../../ui/voice.tsx'
import { backfilledWords } from '../../../../ui/words/backfilled.ts'
import { paymentWords } from '../../../../ui/words/payment.ts'
import { deliveryWords } from '../../../../ui/words/variation.ts'
import { buttons, timeWords, hints } from '../../../../ui/words/common.ts'
import { contractFields, contractStanding, contractWords } from '../../../../ui/words/contract.ts'
import { contractPageWords, contractSteps } from '../../../../ui/words/desk-pages.ts'
import { lotFields, lotWords } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import type { Lang } from '../../../../ui/words/say.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { ContractView } from '../../contract/contract.ts'
import { sealPageHref, useContract } from '../contracts-api.ts'
import { ContractText } from './contract-text.tsx'
import { Departures, SameAsCall } from './departures.tsx'
import { AgreedTables } from './fixed-terms.tsx'
import { ContractStep } from './contract-step.tsx'
import '../../../../ui/desk/css/work.css'

/** One contract: where it stands, what it says, the scanned page. */
export default function ContractPage() {
  const contract = useContract(useNamed('contract'))
  return (
    <Fetched query={contract}>
      {(view) => (
        <InWords of={view.profile}>
          <Shown contract={view} />
        </InWords>
      )}
    </Fetched>
  )
}

function Shown({ contract }: { contract: ContractView }) {
  const { t, lang } = useVoice()
  const { role, tenant } = useStanding()
  const list = role === 'provider_manager' ? 'my-contracts' : 'contracts'
  return (
    <>
      <PageTitle
        title={contract.lot.name}
        above={
          <>
            <PageLink to={[list]}>{t(role === 'provider_manager' ? menuWords.my_contracts : menuWords.contracts)}</PageLink> ·{' '}
            {contract.no} · <PageLink to={['lots', contract.lot.id]}>{t(contractPageWords.seeLot)}</PageLink>
          </>
        }
        status={<StatusTag table={contractStanding} status={contract.standing} />}
        actions={
          <>
            {contract.can['contract.revise'] === true && (
              <ButtonLink to={['contracts', contract.id, 'edit']} tone="plain">
                {t(buttons.edit)}
              </ButtonLink>
            )}
            {contract.whole && contract.publishedAt !== null && (
              <ButtonLink to={['contracts', contract.id, 'delivery']} tone="plain">
                {t(deliveryWords.see)}
              </ButtonLink>
            )}
            {contract.whole && contract.signedOn !== null && contract.backfillId === null && (
              <ButtonLink to={['contracts', contract.id, 'payments']} tone="plain">
                {t(paymentWords.seePayments)}
              </ButtonLink>
            )}
            <PrintButton />
          </>
        }
      />
      {contract.returnReason !== null && (
        <Remark tone="waiting">
          {t(hints.labelled, {
            label: t(isDropped(contract) ? contractPageWords.dropped : contractPageWords.returned),
            value: contract.returnReason,
          })}
        </Remark>
      )}
      {contract.publishOverdue && contract.publishBy !== null && (
        <Remark tone="waiting">{t(contractPageWords.overduePublish, { date: dateShown(lang, contract.publishBy) })}</Remark>
      )}
      {contract.signOverdue && (
        <Remark tone="waiting">{t(contractPageWords.overdueSign, { date: dateShown(lang, contract.signBy) })}</Remark>
      )}
      <EnteredFrom contract={contract} />
      <ContractStep contract={contract} />
      {!isDropped(contract) && <Road steps={contract.steps} />}
      {contract.whole && !isDropped(contract) && contract.backfillId === null && (
        <Panel title={t(purchaseWords.documents)} isPrinted={false}>
          <PaperLinks
            label={t(contractWords.contract)}
            address={`/api/tenants/${tenant}/contracts/${contract.id}/documents/contract`}
          />
        </Panel>
      )}
      <Departures contract={contract} />
      <Terms contract={contract} />
      {contract.backfillId === null && <Sides contract={contract} />}
      {contract.whole && contract.backfillId === null && (
        <>
          <SealPages contract={contract} />
          <ContractText contract={contract} />
        </>
      )}
    </>
  )
}

function Road({ steps }: Pick<ContractView, 'steps'>) {
  const { t, lang } = useVoice()
  return (
    <Panel title={t(lotWords.timeLine)}>
      <TimeLine
        label={t(lotWords.timeLine)}
        steps={steps.map(({ key, state, at, late }) => ({
          key,
          state,
          label: t(contractSteps[key]),
          ...(at === null ? {} : { when: momentShown(lang, at) }),
          ...(late ? { note: t(timeWords.overdue) } : {}),
        }))}
      />
    </Panel>
  )
}

/** Signed before the system: what is here came from a workbook, and nothing of it was judged here. */
function EnteredFrom({ contract: { backfillId, backfillRow, enteredFrom } }: { contract: ContractView }) {
  const { t, lang } = useVoice()
  if (backfillId === null) return null
  if (enteredFrom === null) return <Remark tone="waiting">{t(backfilledWords.ofLot)}</Remark>
  const { by: name, at, file } = enteredFrom
  return (
    <Remark tone="waiting">
      {t(backfilledWords.ofContract, { name, at: instantShown(lang, at), file, row: backfillRow ?? '' })}
    </Remark>
  )
}

/** Its provider gave the award up: kept to be read, and never signed. */
const isDropped = ({ status }: ContractView): boolean => status === 'dropped'

function Terms({ contract }: { contract: ContractView }) {
  const voice = useVoice()
  const { t, lang } = voice
  return (
    <>
      <Panel title={t(purchaseWords.facts)}>
        <Facts
          facts={[
            { label: t(contractFields.purchaser), value: contract.purchaserName },
            { label: t(contractFields.provider), value: contract.providerName },
            { label: t(contractFields.amount), value: <Money fen={contract.amountFen} /> },
            ...(lang === 'zh' ? [{ label: t(contractFields.amountInWords), value: capitals(contract.amountFen) }] : []),
            { label: t(contractFields.period), value: periodShown(lang, contract.periodFrom, contract.periodTo) },
            { label: t(contractFields.place), value: contract.place },
            { label: t(contractFields.signedOn), value: contract.signedOn && dateShown(lang, contract.signedOn) },
            { label: t(contractFields.publishedOn), value: publishedOn(lang, contract) },
            { label: t(lotFields.goal), value: <span className="long-text">{contract.goal}</span>, wide: true },
            { label: t(contractFields.served), value: contract.beneficiaries, wide: true },
          ]}
        />
        <SameAsCall contract={contract} />
      </Panel>
      <AgreedTables contract={contract} />
    </>
  )
}

/** Of one from before the system the day alone is told. */
function publishedOn(lang: Lang, { publishedAt, backfillId }: ContractView): string | null {
  if (publishedAt === null) return null
  return backfillId === null ? instantShown(lang, publishedAt) : dateShown(lang, civilDateOf(publishedAt))
}

function Sides({ contract: { team, purchaser, provider, whole } }: { contract: ContractView }) {
  const { t, lang } = useVoice()
  return (
    <Panel title={t(contractPageWords.sides)}>
      <Facts
        facts={[
          {
            label: t(contractPageWords.forPurchaser),
            value: `${purchaser.representative} ${purchaser.title}`,
          },
          {
            label: t(contractPageWords.forProvider),
            value: `${provider.representative} ${provider.title}`,
          },
          ...(whole
            ? [
                { label: t(contractPageWords.bank), value: provider.bank },
                { label: t(contractPageWords.account), value: provider.account },
              ]
            : []),
          { label: t(contractPageWords.worker), value: team.worker },
          { label: t(contractPageWords.volunteers), value: listShown(lang, team.volunteers) },
          { label: t(contractPageWords.manager), value: team.manager },
          { label: t(contractPageWords.socialWorkers), value: listShown(lang, team.socialWorkers) },
        ]}
      />
    </Panel>
  )
}

function SealPages({ contract }: { contract: ContractView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const param = { tenant, contract: contract.id }
  // Once it is signed, the one that was signed by; what was uploaded by mistake before says nothing.
  const files = contract.files.filter(({ id }) => contract.sealPage === null || contract.sealPage === id)
  return (
    <Panel title={t(contractFields.sealedCopy)}>
      {files.length === 0 ? (
        <p className="quiet">{t(contractPageWords.noSeal)}</p>
      ) : (
        <FileList
          files={files.map(({ id, name, size, sha256 }) => ({
            id,
            name,
            bytes: size,
            check: sha256,
            href: sealPageHref(param, id),
          }))}
        />
      )}
    </Panel>
  )
}
