import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { menuWords } from '../../../../ui/words/menus.ts'
import { mornings } from '../../../../ui/words/mornings.ts'
import { useContracts } from '../contracts-api.ts'
import {
  useFigures,
  useAllChallenges,
  useAllLots,
  useAllProgrammes,
  useWaitingAdmissions,
  useWaitingNeeds,
  useWaitingQuestions,
} from '../purchase-api.ts'
import { AcceptancesWaiting } from './acceptances-waiting.tsx'
import { MoneyTable } from './money-table.tsx'
import { TaskList, WarningList } from './task-list.tsx'
import { VariationsWaiting } from './open-variations.tsx'
import { risksIn, tasksIn } from './work.ts'

/** What waits for the officer, what has gone wrong, where the money is. */
export function OfficerDesk() {
  const { t } = useVoice()
  const { now } = useStanding()
  const needs = useWaitingNeeds()
  const admissions = useWaitingAdmissions()
  const questions = useWaitingQuestions()
  const figures = useFigures()
  const [programmes, lots, contracts, challenges] = [useAllProgrammes(), useAllLots(), useContracts(), useAllChallenges()]
  const [tasks, warnings, money] = mornings.officer
  return (
    <>
      <PageTitle title={t(menuWords.desk)} />
      <Fetched query={programmes}>
        {(plans) => (
          <Fetched query={lots}>
            {({ items }) => {
              const sources = {
                lots: items,
                contracts: contracts.data,
                challenges: challenges.data?.items ?? [],
                questions: questions.data?.items ?? [],
              }
              const tasked = tasksIn({
                ...sources,
                programmes: plans.items,
                needs: needs.data?.items ?? [],
                admissions: admissions.data?.items ?? [],
              })
              return (
                <>
                  <Panel title={t(tasks)}>
                    <TaskList tasks={tasked} />
                  </Panel>
                  <VariationsWaiting />
                  <AcceptancesWaiting />
                  <Panel title={t(warnings)}>
                    <WarningList warnings={risksIn(sources, now)} />
                  </Panel>
                  <Panel title={t(money)}>
                    <MoneyTable programmes={plans.items} figures={figures.data?.items ?? []} />
                  </Panel>
                </>
              )
            }}
          </Fetched>
        )}
      </Fetched>
    </>
  )
}
