import { AboutPane } from './about/about_pane';
import { DataPane } from './data_pane';
import { spokenOf } from './door/spoken';
import { HistoryPane } from './history/history_pane';
import { HostPane } from './host_pane';
import { GroupsPane, HandlingPane, KeepingPane } from './options_pane';
import type { PaneSpec } from './pane';
import { PolicyPane } from './policy_pane';
import { RulesPane } from './rules/rules_pane';
import { StatisticsPane } from './statistics/statistics_pane';
import { WordsPane } from './words_pane';

/** All panes in their order, with what the search box finds in each. */
export const panes: readonly [PaneSpec, ...PaneSpec[]] = [
  {
    id: 'door',
    title: 'paneDoor',
    finds: [
      { anchor: 'policy', title: 'panePolicy', words: ['panePolicyHint', 'doorOpen', 'doorBalanced', 'doorClose', 'thresholds'] },
      { anchor: 'sentences', title: 'policySentencesFind', words: ['policySentencesHint', 'whatIf', 'thresholds', 'budget', 'suggestions', 'policyBack', 'alsoDoor', ...spokenOf] },
      { anchor: 'ownPolicies', title: 'ownPolicies', words: ['policySaveAs', 'policyReset', 'policyDelete', 'export', 'import', 'compare', 'policyName', 'alsoDoor'] },
      { anchor: 'handling', title: 'paneHandling', words: ['paneHandlingHint', 'undoIgnore', 'undoAccept', 'pageKeys', 'pageKeysHint', 'waitDays'] },
      { anchor: 'groups', title: 'paneGroups', words: ['paneGroupsHint', 'group_sales', 'group_spam', 'group_recruiting', 'group_campaign', 'group_automation'] },
    ],
    Show: ({ state, store, say }) => (
      <>
        <PolicyPane state={state} store={store} say={say} />
        <HandlingPane options={state.options} onOptions={(edit) => void store.changeOptions(edit)} />
        <GroupsPane options={state.options} onOptions={(edit) => void store.changeOptions(edit)} />
      </>
    ),
  },
  {
    id: 'about',
    title: 'paneAbout',
    finds: [
      {
        anchor: 'background',
        title: 'paneBackground',
        words: ['paneBackgroundHint', 'background_schools', 'background_employers', 'background_groups', 'background_programmes', 'background_industries', 'background_words', 'background_region'],
      },
      { anchor: 'import', title: 'paneImport', words: ['paneImportHint', 'importZip', 'importFolder'] },
      { anchor: 'network', title: 'paneNetwork', words: ['networkIndustries'] },
    ],
    Show: AboutPane,
  },
  {
    id: 'history',
    title: 'paneHistory',
    finds: [{ title: 'paneHistory', words: ['listWaiting', 'listTurnedAway', 'listPitchedAfter', 'historySearch', 'filters'] }],
    Show: HistoryPane,
  },
  {
    id: 'rules',
    title: 'paneRules',
    more: true,
    finds: [
      { anchor: 'ownRules', title: 'rulesOwn', words: ['rulesOwnHint', 'ruleNew', 'phrases', 'rulePattern'] },
      { anchor: 'allRules', title: 'rulesAll', words: ['rulesAllHint', 'ruleWeight', 'ruleMuted', 'alsoRules'] },
    ],
    Show: ({ state, say }) => <RulesPane revision={state.revision} say={say} />,
  },
  {
    id: 'statistics',
    title: 'paneStatistics',
    more: true,
    readOnly: true,
    finds: [
      { anchor: 'weeks', title: 'statisticsWeeks' },
      { anchor: 'agreement', title: 'statisticsAgreement' },
      { anchor: 'kinds', title: 'statisticsKinds' },
      { anchor: 'reasons', title: 'statisticsReasons' },
      { anchor: 'campaigns', title: 'statisticsCampaigns', words: ['statisticsCampaignsHint'] },
    ],
    Show: ({ state }) => <StatisticsPane revision={state.revision} />,
  },
  {
    id: 'words',
    title: 'paneWords',
    more: true,
    finds: [{ anchor: 'words', title: 'paneWording', words: ['paneWordsHint', 'ready_askFirst', 'ready_thanks', 'ready_offerCall', 'ready_kindWord'] }],
    Show: WordsPane,
  },
  {
    id: 'machine',
    title: 'paneMachine',
    more: true,
    readOnly: true,
    finds: [{ anchor: 'host', title: 'paneHost', words: ['hostVersion', 'hostRules', 'hostWhere', 'hostHome'] }],
    Show: ({ host, retry }) => <HostPane host={host} onRetry={retry} />,
  },
  {
    id: 'kept',
    title: 'paneKept',
    more: true,
    finds: [
      { anchor: 'keeping', title: 'paneKeeping', words: ['paneKeepingHint', 'keepNotes', 'keepPeople'] },
      { anchor: 'data', title: 'paneData', words: ['paneDataHint', 'exportJson', 'exportCsv', 'forgetAllTitle', 'forgetAllHint'] },
    ],
    Show: ({ state, store, say, clear }) => (
      <>
        <KeepingPane options={state.options} onOptions={(edit) => void store.changeOptions(edit)} />
        <DataPane
          say={say}
          onForgotten={() => {
            clear();
            void store.load();
          }}
        />
      </>
    ),
  },
];
