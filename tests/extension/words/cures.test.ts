import { speak } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { sandboxHint } from '../../../extension/words/cures';

const onDebian = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const onUbuntu = { userAgent: 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const onMac = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36' };

beforeEach(() => speak('en'));

describe('a browser that finds no host', () => {
  it('may be a Snap or a Flatpak on Linux', () => expect(sandboxHint('notFound', onDebian)).toMatch(/^If this browser is a Snap or a Flatpak/));
  it('most likely is a Snap where it names Ubuntu', () => expect(sandboxHint('notFound', onUbuntu)).toMatch(/^This looks like Ubuntu’s browser, which is a Snap/));
  it('is in no such sandbox elsewhere', () => expect(sandboxHint('notFound', onMac)).toBe(''));
  it('says so of itself where its own words tell', () => expect(sandboxHint('sandboxed', onUbuntu)).toBe(''));
  it('is told nothing of sandboxes where the host answered', () => expect(sandboxHint('hostTooOld', onUbuntu)).toBe(''));
});
