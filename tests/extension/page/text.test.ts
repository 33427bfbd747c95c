// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { shownLine, shownParagraph } from '../../../extension/page/text';

function element(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.append(new DOMParser().parseFromString(html, 'text/html').body);
  return holder;
}

describe('the text that is shown', () => {
  it('has half an emoji marked, where LinkedIn cut it', () => {
    const cut = document.createElement('p');
    cut.textContent = 'Hi \uD83D';
    expect([shownLine(cut), shownParagraph(cut)]).toEqual(['Hi \uFFFD', 'Hi \uFFFD']);
  });

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
