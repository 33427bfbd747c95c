import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Action, Annotation, Invitation } from '../host/wire';
import type { OwnWords } from '../words/ready_words';
import { say } from '../words/words';
import { AskFirst } from './ask_first';
import { canUndo, isOpen, type Life } from './decision';
import { IgnoreMenu } from './ignore_menu';
import { keyOf, isTyping } from './keys';
import { buttonOf, lineOf, reasonFor, type Line } from './line';
import { LifeLine } from './life_line';
import { Why } from './why';
import { wishOf, type Panel, type Wish } from './wish';

export interface StripProps {
  invitation: Invitation;
  annotation: Annotation;
  life: Life | undefined;
  /** On the person's own profile there is no list to hear outcomes from, and no profile to open. */
  onProfile: boolean;
  panel: Panel | undefined;
  /** The owner's wording of the ready words, where it is theirs. */
  ownWords?: OwnWords | undefined;
  onWish(wish: Wish): void;
}

/** The strip on one card. */
export function Strip({ invitation, annotation, life, onProfile, panel, ownWords, onWish }: StripProps): JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  const person = invitation.name ?? say('somebody');
  const { profile, ...line } = lineOf(invitation, annotation);
  const free = isOpen(life);

  const toggle = (what: Panel): void => onWish({ do: 'show', panel: panel === what ? undefined : what });
  const decide = (action: Action, reason: { reasonId: string } | { reasonText: string }): void => onWish({ do: 'decide', action, ...reason });
  const suggested = (action: Action): void => decide(action, { reasonId: reasonFor(action, annotation) });
  const name = (label: string): string => say('buttonName', label, person);

  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (!event.isTrusted || isTyping(event.composedPath()[0])) return;
    if (event.key === 'Escape' && panel) {
      onWish({ do: 'show', panel: undefined });
      group.current?.focus();
      return;
    }
    const key = keyOf(event);
    if (!key) return;
    event.preventDefault();
    if (free || key.is === 'undo' || key.is === 'move') onWish(wishOf(key, annotation));
  };

  return (
    <div ref={group} role="group" tabIndex={-1} class={`strip ${free || !life ? line.tone : toneOf(life)}`} aria-label={say('stripName', person)} onKeyDown={onKeyDown}>
      <div role={onProfile ? 'status' : undefined}>
        {life && <LifeLine life={life} person={person} onUndo={() => onWish({ do: 'undo' })} onNow={() => onWish({ do: 'now' })} />}
      </div>
      {free && (
        <div class="row">
          <Sentence
            line={line} noteLanguage={languageIn(invitation, annotation)} profile={onProfile ? undefined : profile} person={person}
            whyName={name(say('why'))} whyOpen={panel === 'why'} onWhy={() => toggle('why')}
          />
          <div class="buttons">
            <span class="pair">
              <ActionButton action="ignore" annotation={annotation} name={name} onPress={() => suggested('ignore')} />
              <button
                type="button" class="more" aria-expanded={panel === 'menu'} aria-label={say('menuName', person)}
                title={say('menuTitle')} onClick={() => toggle('menu')}
              >
                <span aria-hidden="true">▾</span>
              </button>
            </span>
            <ActionButton action="accept" annotation={annotation} name={name} onPress={() => suggested('accept')} />
          </div>
        </div>
      )}
      {life && canUndo(life) && life.phase === 'window' && <Bar ms={life.undoMs} />}
      {free && panel === 'why' && <Why invitation={invitation} annotation={annotation} />}
      {free && panel === 'menu' && (
        <IgnoreMenu
          name={name} person={person} suggested={reasonFor('ignore', annotation)}
          onReason={(reasonId) => decide('ignore', { reasonId })}
          onWords={(reasonText) => decide('ignore', { reasonText })}
          onAskFirst={() => onWish({ do: 'show', panel: 'askFirst' })} onWait={() => suggested('wait')}
        />
      )}
      {free && panel === 'askFirst' && (
        <AskFirst
          person={invitation.name} language={annotation.note?.language} ownWords={ownWords} name={name}
          onAsked={() => decide('wait', { reasonId: 'askFirst' })}
        />
      )}
    </div>
  );
}

/** What is under way has the colour of what the owner chose, whatever was suggested. */
function toneOf({ action }: Life): Line['tone'] {
  return action === 'wait' ? 'review' : action;
}

/** The language of a quotation, if it is one of the note. */
type LanguageOf = (quotation: string) => string | undefined;

function languageIn({ note: shown }: Invitation, { note }: Annotation): LanguageOf {
  return (quotation) => (shown?.includes(quotation.replace(/^…|…$/g, '').trim()) && note?.language) || undefined;
}

interface SentenceProps {
  line: Line;
  noteLanguage: LanguageOf;
  profile: string | undefined;
  person: string;
  whyName: string;
  whyOpen: boolean;
  onWhy(): void;
}

/** One line, cut where there is no room for it; with Why? open it is whole. */
function Sentence({ line, noteLanguage, profile, person, whyName, whyOpen, onWhy }: SentenceProps): JSX.Element {
  return (
    <p class={whyOpen ? 'line whole' : 'line'}>
      {line.sign && <><span class="sign" aria-hidden="true">{line.sign}</span> </>}
      {line.word && <><strong class="word">{line.word}</strong> <span class="dash" aria-hidden="true">—</span> </>}
      <bdi class="text" dir="auto" title={line.text}><Quoting text={line.text} languageOf={noteLanguage} /></bdi>
      {line.fact && <><Dot /><bdi class="fact" dir="auto" title={line.fact}>{line.fact}</bdi></>}
      {profile && (
        <span class="together">
          <Dot />
          <a class="profile" href={profile} target="_blank" rel="noopener" aria-label={say('buttonName', say('openProfile'), person)}>
            {say('openProfile')}
          </a>
        </span>
      )}
      <span class="together">
        <Dot />
        <button type="button" class="why" aria-expanded={whyOpen} aria-label={whyName} onClick={onWhy}>{say('why')}</button>
      </span>
    </p>
  );
}

/** The host's words; what they quote of the sender's keeps to its own direction and language. */
function Quoting({ text, languageOf }: { text: string; languageOf: LanguageOf }): JSX.Element {
  const [, before, quoted, after] = /^([^"„]*["„])(.+)(["”].*)$/s.exec(text) ?? [];
  return quoted === undefined ? <>{text}</> : <>{before}<bdi lang={languageOf(quoted)}>{quoted}</bdi>{after}</>;
}

function Dot(): JSX.Element {
  return <span class="dot" aria-hidden="true"> · </span>;
}

interface ActionButtonProps {
  action: 'accept' | 'ignore';
  annotation: Annotation;
  name(label: string): string;
  onPress(): void;
}

function ActionButton({ action, annotation, name, onPress }: ActionButtonProps): JSX.Element {
  const { label, filled } = buttonOf(action, annotation);
  return (
    <button
      type="button" class={`act ${action}${filled ? ' filled' : ''}`} aria-label={name(label)}
      aria-keyshortcuts={action === 'accept' ? 'a' : 'i'}
      onClick={(event) => event.isTrusted && onPress()}
    >
      {label}
    </button>
  );
}

/** The undo window running out; still where motion is unwanted, as the words say it too. */
function Bar({ ms }: { ms: number | null }): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (ms !== null) bar.current?.style.setProperty('animation-duration', `${ms}ms`);
  }, [ms]);
  return <div ref={bar} class={ms === null ? 'bar held' : 'bar'} aria-hidden="true" />;
}
