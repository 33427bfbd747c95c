import { BackgroundPane } from './background_pane';
import { HistoryPane } from './history/history_pane';
import { HostPane } from './host_pane';
import { GroupsPane, HandlingPane, KeepingPane } from './options_pane';
import type { PaneSpec } from './pane';
import { PolicyPane } from './policy_pane';

/** All panes in their order, with what the search box finds in each. */
export const panes: readonly [PaneSpec, ...PaneSpec[]] = [
  {
    id: 'door',
    title: 'paneDoor',
    finds: [
      { anchor: 'policy', title: 'panePolicy', words: ['panePolicyHint', 'doorOpen', 'doorBalanced', 'doorClose', 'thresholds'] },
      { anchor: 'handling', title: 'paneHandling', words: ['paneHandlingHint', 'undoIgnore', 'undoAccept', 'pageKeys', 'pageKeysHint'] },
      { anchor: 'groups', title: 'paneGroups', words: ['paneGroupsHint', 'group_sales', 'group_spam', 'group_recruiting', 'group_campaign', 'group_automation'] },
    ],
    Show: ({ state, store, say }) => (
      <>
        <PolicyPane state={state} store={store} say={say} />
        <HandlingPane options={state.options} onOptions={(options) => void store.setOptions(options)} />
        <GroupsPane options={state.options} onOptions={(options) => void store.setOptions(options)} />
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
        words: ['paneBackgroundHint', 'background_schools', 'background_employers', 'background_groups', 'background_programmes', 'background_industries'],
      },
    ],
    Show: ({ state, say }) => <BackgroundPane revision={state.revision} onSaid={say} />,
  },
  {
    id: 'history',
    title: 'paneHistory',
    finds: [{ title: 'paneHistory', words: ['listWaiting', 'listTurnedAway', 'listPitchedAfter', 'historySearch', 'filters'] }],
    Show: HistoryPane,
  },
  {
    id: 'machine',
    title: 'paneMachine',
    more: true,
    finds: [{ anchor: 'host', title: 'paneHost', words: ['hostVersion', 'hostRules', 'hostWhere', 'hostHome'] }],
    Show: ({ host, retry }) => <HostPane host={host} onRetry={retry} />,
  },
  {
    id: 'kept',
    title: 'paneKept',
    more: true,
    finds: [{ anchor: 'keeping', title: 'paneKeeping', words: ['paneKeepingHint', 'keepNotes', 'keepPeople'] }],
    Show: ({ state, store }) => <KeepingPane options={state.options} onOptions={(options) => void store.setOptions(options)} />,
  },
];
