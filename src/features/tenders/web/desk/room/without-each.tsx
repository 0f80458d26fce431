import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { jurorWords } from '../../../../../ui/words/juror.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { PanelResults } from '../../../contract/results.ts'

/** The ranking as it would stand without each juror in turn. */
export function WithoutEach({ results, names }: { results: PanelResults; names: ReadonlyMap<string, string> }) {
  const { t } = useVoice()
  return (
    <>
      <h3>{t(resultWords.without)}</h3>
      <p className="quiet">{t(resultWords.withoutHow)}</p>
      <PlainTable
        caption={t(resultWords.without)}
        columns={[
          {
            key: 'juror',
            title: t(jurorWords.juror),
            width: 170,
            cell: ({ juror }) => t(resultWords.withoutJuror, { name: names.get(juror) ?? '' }),
          },
          {
            key: 'ranking',
            title: t(resultWords.rank),
            cell: ({ ranking }) => (
              <ol className="ranking">
                {ranking.map(({ bid, rank, total }) => (
                  <li key={bid} value={rank}>
                    {names.get(bid)} {total}
                  </li>
                ))}
              </ol>
            ),
          },
          {
            key: 'first',
            title: t(resultWords.firstPlace),
            width: 130,
            cell: ({ changesFirst }) => (
              <span className="tag" data-tone={changesFirst ? 'waiting' : 'good'}>
                {t(changesFirst ? resultWords.otherFirst : resultWords.sameFirst)}
              </span>
            ),
          },
        ]}
        rows={results.without}
        rowKey={({ juror }) => juror}
      />
    </>
  )
}
