import { Facts } from '../../../../../ui/desk/facts.tsx'
import { FileList } from '../../../../../ui/desk/form/file-field.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { sectionsOf } from '../../../../../ui/words/evaluator-offer.ts'
import { offlineTold } from '../../../../../ui/words/offline-told.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import type { BidContent, BidView } from '../../../contract/bid.ts'
import { BidSection, isAsked } from '../../../rules/bid-content.ts'
import { filesShown } from './bid-files.tsx'

/** A proposal for reading, section by section, with its papers. */
export function BidShown({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  if (!bid.offline) return <Content bid={bid} />
  const price = bid.offlineFen !== null && (
    <Facts facts={[{ label: t(sectionsOf(bid.lot.cls).offerFen), value: <Money fen={bid.offlineFen} /> }]} />
  )
  return (
    <>
      <Remark tone="waiting">
        {t(offlineTold.title)}{' '}
        {t(bid.contentRevision === 0 ? offlineTold.bid : bid.unopened ? offlineTold.ownBid : offlineTold.seePapers)}
      </Remark>
      {price}
      {bid.contentRevision > 0 && <Content bid={bid} />}
    </>
  )
}

function Content({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  return (
    <>
      {bid.intact !== null && !bid.unopened && (
        <Remark tone={bid.intact ? 'good' : 'waiting'}>{t(bid.intact ? offerWords.intact : offerWords.notIntact)}</Remark>
      )}
      <Panel title={t(offerWords.content)}>
        <Facts
          facts={BidSection.options
            .filter((section) => isAsked(section, bid.lot.pricing))
            .map((section) => ({
              label: t(sectionsOf(bid.lot.cls)[section]),
              value: <Value content={bid.content} section={section} />,
              wide: typeof bid.content[section] === 'string',
            }))}
        />
      </Panel>
      <Panel title={t(offerWords.attachments)}>
        {bid.files.length === 0 ? (
          <p className="quiet">{t(hints.nothing)}</p>
        ) : (
          <FileList files={filesShown({ tenant, bid: bid.id }, bid.files)} />
        )}
      </Panel>
    </>
  )
}

function Value({ content, section }: { content: BidContent; section: BidSection }) {
  const { t } = useVoice()
  if (section === 'offerFen') return content.offerFen === null ? '—' : <Money fen={content.offerFen} />
  const value = content[section]
  if (value === null || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? hints.yes : hints.no)
  return <span className="long-text">{value}</span>
}
