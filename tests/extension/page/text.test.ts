import { describe, expect, it } from 'vitest';
import { shownLine, shownParagraph } from '../../../extension/page/text';
import { wellFormed } from '../../../extension/page/wellformed';

function element(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.append(new DOMParser().parseFromString(html, 'text/html').body);
  return holder;
}

describe('text that LinkedIn cut in half', () => {
  it('marks half an emoji and keeps the length', () => {
    expect(wellFormed('Hi \uD83D')).toBe('Hi \uFFFD');
    expect(wellFormed('\uDE00 a \uD83D\uDE00 b \uD83D')).toBe('\uFFFD a 😀 b \uFFFD');
  });

  it('leaves whole text alone', () => {
    const text = 'Zażółć 👩‍👩‍👧 gęślą 𝓳𝓪ź\u0301ń';
    expect(wellFormed(text)).toBe(text);
  });
});

describe('the text that is shown', () => {
  it('takes a sentence once that is written twice', () => {
    expect(
      shownLine(
        element('<span>Ann wants to connect</span><span aria-hidden="true">Ann wants to connect</span>'),
      ),
    ).toBe('Ann wants to connect');
  });

  it('takes the shown copy where the other is for screen readers only', () => {
    expect(
      shownLine(
        element('<span aria-hidden="true">Ann</span><span class="visually-hidden">View Ann’s profile</span>'),
      ),
    ).toBe('Ann');
  });

  it('keeps the writer’s line breaks in a note', () => {
    expect(shownParagraph(element('Dear Ann,<br><br><br><br>good  day\n to you'))).toBe(
      'Dear Ann,\n\ngood day\nto you',
    );
  });

  it('leaves out buttons and drawings', () => {
    expect(shownLine(element('Hello<button>show more</button><svg><title>icon</title></svg>'))).toBe('Hello');
  });
});
