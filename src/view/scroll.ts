/** Scrolls one element alone: `scrollIntoView` would move the frames around the page as well. */
export function centre(target: { getBoundingClientRect(): DOMRect }, container: HTMLElement): void {
  const box = target.getBoundingClientRect();
  const frame = container.getBoundingClientRect();
  container.scrollTop += (box.top + box.bottom - frame.top - frame.bottom) / 2;
  if (box.left < frame.left || box.right > frame.right) container.scrollLeft += box.left - frame.left - SIDE;
}

/** Space left beside what is scrolled to, in pixels. */
const SIDE = 16;

export function toTop(target: Element, container: HTMLElement): void {
  container.scrollTop += target.getBoundingClientRect().top - container.getBoundingClientRect().top;
}
