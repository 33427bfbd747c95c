/** Whether what lies beneath an element is dark: the site has a theme of its own beside the system's. */
export function isOnDark(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const channels = getComputedStyle(node).backgroundColor.match(/[\d.]+/g)?.map(Number);
    const [red = 255, green = 255, blue = 255, alpha = 1] = channels ?? [255, 255, 255, 0];
    if (alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}
