import { civilDateOf } from '../../../../kernel/civil.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { SettingsParts } from '../../../../ui/desk/settings-parts.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { serviceProblems, serviceWords } from '../../../../ui/words/service-catalogue.ts'
import type { ServiceCatalogueView } from '../../contract/service-catalogue.ts'
import type { ServiceItem } from '../../rules/service-catalogue.ts'
import { publishServiceCatalogue, useServiceCatalogue } from '../service-catalogue-api.ts'

/** 购买服务目录: the edition in force, the one being written, and what may not be bought. */
export default function ServicesPage() {
  return <Fetched query={useServiceCatalogue()}>{(view) => <Shown view={view} />}</Fetched>
}

function Shown({ view }: { view: ServiceCatalogueView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const { current, draft, negative } = view
  const write = view.can['service-catalogue.write'] === true && (
    <ButtonLink to={['settings', 'services', 'change']} tone="plain">
      {t(draft === null ? serviceWords.change : serviceWords.goOn)}
    </ButtonLink>
  )
  const published = current === null ? null : current.publishedAt
  return (
    <>
      <PageTitle title={t(serviceWords.title)} actions={write} />
      <SettingsParts here="services" />
      {draft !== null && <Draft draft={draft} />}
      <Panel
        title={
          current === null || published === null
            ? t(serviceWords.title)
            : t(serviceWords.edition, { no: current.no, date: dateShown(lang, civilDateOf(published)) })
        }
        actions={
          current !== null && (
            <a className="no-print" href={`/api/tenants/${tenant}/service-catalogue/workbook.xlsx`}>
              {t(serviceWords.asExcel)}
            </a>
          )
        }
      >
        <Items items={current?.items ?? []} />
      </Panel>
      <Panel title={t(serviceWords.negative)}>
        <ol>
          {negative.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
        <p className="quiet">{t(serviceWords.negativeBy, { source: negative.source })}</p>
      </Panel>
    </>
  )
}

function Items({ items }: { items: readonly ServiceItem[] }) {
  const { t } = useVoice()
  return (
    <PlainTable
      caption={t(serviceWords.title)}
      columns={[
        { key: 'code', title: t(serviceWords.code), width: 90, cell: ({ code }) => code },
        { key: 'name', title: t(serviceWords.name), cell: ({ name }) => name },
        { key: 'note', title: t(serviceWords.note), width: 320, cell: ({ note }) => note || '—' },
        { key: 'department', title: t(serviceWords.department), width: 140, cell: ({ department }) => department || '—' },
      ]}
      rows={items}
      rowKey={({ code }) => code}
      empty={t(serviceWords.none)}
    />
  )
}

function Draft({ draft }: { draft: NonNullable<ServiceCatalogueView['draft']> }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const publish = useDeed((revision: number, id) => publishServiceCatalogue(tenant, { catalogue: draft.id, revision }, id))
  const mayPublish = draft.can['service-catalogue.publish'] === true
  return (
    <>
      <Refusal error={publish.error} words={serviceProblems} />
      <NextStep
        title={t(serviceWords.draft, { no: draft.no })}
        action={
          mayPublish && (
            <ConfirmButton
              label={t(serviceWords.publish)}
              about={t(serviceWords.draft, { no: draft.no })}
              consequence={<p>{t(serviceWords.publishConsequence)}</p>}
              busy={publish.isPending}
              onConfirm={() => publish.mutate(draft.revision)}
            />
          )
        }
      >
        {!mayPublish && t(serviceWords.waitsForLeader)}
      </NextStep>
      {draft.drops.length > 0 && (
        <Remark tone="waiting">
          {t(serviceWords.drops)}
          <ul className="clauses">
            {draft.drops.map(({ id, code, name, service }) => (
              <li key={id}>
                {code} <PageLink to={['lots', id]}>{name}</PageLink>
                {t(serviceWords.dropped, { service: `${service.code} ${service.name}` })}
              </li>
            ))}
          </ul>
        </Remark>
      )}
      <Panel title={t(serviceWords.draft, { no: draft.no })}>
        <Items items={draft.items} />
      </Panel>
    </>
  )
}
