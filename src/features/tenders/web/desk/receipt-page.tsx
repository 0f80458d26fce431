import { civilDateOf, exactTimeOf, type Instant } from '../../../../kernel/civil.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { FileList } from '../../../../ui/desk/form/file-field.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { bidFields, bidStatus } from '../../../../ui/words/bid.ts'
import { buttons } from '../../../../ui/words/common.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { offerWords } from '../../../../ui/words/offer.ts'
import type { Lang } from '../../../../ui/words/say.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { computed, ruleShown } from './lot/computed.ts'
import type { Receipt } from '../../contract/bid.ts'
import { useReceipt } from '../bids-api.ts'
import { InWordsOf } from './in-words-of.tsx'

/** What the bidder takes away: printed, it is one sheet. */
export default function ReceiptPage() {
  const { t } = useVoice()
  const bid = useNamed('bid')
  const receipt = useReceipt(bid)
  return (
    <>
      <PageTitle
        title={t(receipt.data?.lateAt == null ? offerWords.receiptTitle : offerWords.lateTitle)}
        actions={
          <>
            <PrintButton />
            <ButtonLink to={['bids', bid]} tone="plain">
              {t(buttons.back)}
            </ButtonLink>
          </>
        }
      />
      <Fetched query={receipt} words={tenderProblems}>
        {(shown) => (
          <InWordsOf lot={shown.lot.id}>
            <Shown receipt={shown} />
          </InWordsOf>
        )}
      </Fetched>
    </>
  )
}

function Shown({ receipt }: { receipt: Receipt }) {
  const { t, lang } = useVoice()
  const { tenant, tenantName } = useStanding()
  const { bidId: bid, receiptNo, sealedAt, lateAt, closing, withdrawnAt, digest, partyName, lot, files } = receipt
  return (
    <Panel title={receiptNo}>
      {withdrawnAt === null ? (
        <p>{t(lateAt === null ? offerWords.receiptNote : offerWords.lateNote)}</p>
      ) : (
        <>
          <StatusTag table={bidStatus} status="withdrawn" />
          <Remark tone="waiting">{t(offerWords.receiptWithdrawn, { date: instantShown(lang, withdrawnAt) })}</Remark>
        </>
      )}
      <Facts
        facts={[
          { label: t(offerWords.issuer), value: tenantName },
          { label: t(bidFields.organisation), value: partyName },
          { label: t(bidFields.lot), value: `${lot.code} ${lot.name}`, wide: true },
          { label: t(lateAt === null ? bidFields.submittedAt : offerWords.lateAt), value: shownIn(lang, sealedAt, lateAt) },
          { label: t(lotFields.deadline), value: lot.bidDeadline && shownIn(lang, lot.bidDeadline, lateAt) },
          {
            label: t(offerWords.checkCode),
            value: (
              <>
                <code>{digest}</code>
                <p className="quiet">{t(lateAt === null ? offerWords.checkCodeHow : offerWords.lateCodeHow)}</p>
              </>
            ),
            wide: true,
          },
        ]}
      />
      {closing !== null && <Deadline label={t(offerWords.earliest)} deadline={computed(closing)} rule={ruleShown(t, closing)} />}
      <p>
        <PaperLinks
          label={t(lateAt === null ? offerWords.receiptTitle : offerWords.lateTitle)}
          address={`/api/tenants/${tenant}/bids/${bid}/documents/receipt`}
        />
      </p>
      {files.length > 0 && (
        <>
          <h3>{t(offerWords.attachments)}</h3>
          <FileList
            files={files.map(({ name, size, sha256 }) => ({ id: `${name}${sha256}`, name, bytes: size, check: sha256 }))}
          />
        </>
      )}
    </Panel>
  )
}

/** Of what came late to the millisecond: by the minute it could seem to be in time. */
const shownIn = (lang: Lang, instant: Instant, lateAt: Instant | null): string =>
  lateAt === null ? instantShown(lang, instant) : `${dateShown(lang, civilDateOf(instant))} ${exactTimeOf(instant)}`
