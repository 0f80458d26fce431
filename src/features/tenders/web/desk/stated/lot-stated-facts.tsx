import { Button } from 'antd'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { FileList } from '../../../../../ui/desk/form/file-field.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { offerSections } from '../../../../../ui/words/offer.ts'
import { factWords } from '../../../../../ui/words/stated-facts.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { BidFacts, FactView } from '../../../contract/facts.ts'
import type { LotView } from '../../../contract/lot.ts'
import { factsAsked, type FactFound } from '../../../rules/stated-facts.ts'
import { confirmFacts, useLotFacts } from '../../bids-api.ts'
import { filesShown } from '../bid/bid-files.tsx'
import { SECTIONS } from '../lot/ways.ts'
import { bidderName } from '../room/names.ts'
import { CorrectFact } from './correct-fact.tsx'
import { factShown, FactsTable } from './facts-table.tsx'

const READERS = new Set(['officer', 'leader', 'custodian'])

/** What each bid states that earns points, beside its papers: confirmed or corrected by the officer, read by the others. */
export function LotStatedFacts({ lot }: { lot: Pick<LotView, 'id' | 'openedAt' | 'rubric' | 'offline'> }) {
  const { t } = useVoice()
  const { role } = useStanding()
  const isOpened = lot.openedAt !== null && lot.offline?.opening !== true
  const isShown = READERS.has(role) && isOpened && factsAsked(lot.rubric).length > 0
  const facts = useLotFacts(lot.id, isShown)
  if (!isShown) return null
  return (
    <div id={SECTIONS.facts}>
      <Panel title={t(factWords.title)}>
        <Fetched query={facts} words={tenderProblems}>
          {({ bids }) => <Bids bids={bids} />}
        </Fetched>
      </Panel>
    </div>
  )
}

/** In full while somebody confirms; folded away for those who only read. */
function Bids({ bids }: { bids: readonly BidFacts[] }) {
  const { t } = useVoice()
  const all = bids.map((bid) => <FactsOfBid key={bid.bidId} bid={bid} />)
  if (bids.some(({ can }) => can['bid.confirm-facts'] === true))
    return (
      <>
        <p className="quiet">{t(factWords.how)}</p>
        {all}
      </>
    )
  return (
    <details className="fold">
      <summary className="no-print">{t(buttons.seeBasis)}</summary>
      {all}
    </details>
  )
}

const asStated = (facts: readonly FactView[]): FactFound[] =>
  facts.flatMap(({ fact, stated, confirmed }) =>
    confirmed === null && stated !== null ? [{ fact, value: stated, reason: null }] : [],
  )

function FactsOfBid({ bid }: { bid: BidFacts }) {
  const voice = useVoice()
  const { t, lang } = voice
  const { tenant } = useStanding()
  const param = { tenant, bid: bid.bidId }
  const confirming = useDeed((facts: FactFound[], id) => confirmFacts(param, { revision: bid.revision, facts }, id))
  const mayConfirm = bid.can['bid.confirm-facts'] === true
  const open = asStated(bid.facts)
  const action = (fact: FactView) => (
    <div className="row-actions no-print">
      {asStated([fact]).length > 0 && (
        <Button loading={confirming.isPending} onClick={() => confirming.mutate(asStated([fact]))}>
          {t(factWords.confirm)}
        </Button>
      )}
      <CorrectFact
        of={bidderName(bid)}
        fact={fact}
        busy={confirming.isPending}
        onFound={(found) => confirming.mutateAsync([found])}
      />
    </div>
  )
  return (
    <section className="facts-of-bid" aria-label={bidderName(bid)}>
      <h3>
        <PageLink to={['bids', bid.bidId]}>{bidderName(bid)}</PageLink>
      </h3>
      <Refusal error={confirming.error} words={tenderProblems} />
      {bid.files.length === 0 ? (
        <p className="quiet">{t(factWords.noPapers)}</p>
      ) : (
        <FileList files={filesShown(param, bid.files)} />
      )}
      <FactsTable caption={`${t(factWords.title)} · ${bidderName(bid)}`} facts={bid.facts} {...(mayConfirm ? { action } : {})} />
      {mayConfirm && open.length > 0 && (
        <div className="row-actions no-print">
          <ConfirmButton
            label={t(factWords.confirmAll)}
            about={bidderName(bid)}
            consequence={t(factWords.confirmAllConsequence, {
              facts: listShown(
                lang,
                open.map(({ fact, value }) => `${t(offerSections[fact])} ${factShown(voice, value)}`),
              ),
            })}
            busy={confirming.isPending}
            onConfirm={() => confirming.mutate(open)}
          />
        </div>
      )}
      {mayConfirm && open.length === 0 && <p className="quiet">{t(factWords.allDone)}</p>}
    </section>
  )
}
