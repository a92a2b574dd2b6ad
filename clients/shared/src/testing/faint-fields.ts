import type { Page } from 'playwright-core';

/**
 * Fields that one can write or choose in whose edge has less than three times the light of what is around it, or whose placeholder has less than four and
 * a half of its ground (WCAG 1.4.11, 1.4.3), which axe does not look at. A field without an edge of its own has that of the box around it; a ground that
 * stands out is an edge as well.
 */
export const faintFields = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const partsOf = (colour: string) => {
      const parts = (colour.match(/-?[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
      return colour.startsWith('color(') ? parts.map((part, at) => (at < 3 ? part * 255 : part)) : parts;
    };
    const isNone = (colour: string) => partsOf(colour)[3] === 0;
    const light = (parts: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = parts.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    /** Of a colour on a ground that shines through it by so much. */
    const contrast = (colour: string, ground: string, opacity = 1) => {
      const [parts, below] = [partsOf(colour), partsOf(ground)];
      const share = opacity * (parts[3] ?? 1);
      const seen = parts.slice(0, 3).map((part, at) => share * part + (1 - share) * (below[at] ?? 0));
      const [less = 0, more = 0] = [light(seen), light(below)].sort((a, b) => a - b);
      return (more + 0.05) / (less + 0.05);
    };
    const groundOf = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return isNone(colour) ? groundOf(element?.parentElement ?? null) : colour;
    };
    const hasEdge = (element: Element) => {
      const { borderTopWidth, borderTopColor } = getComputedStyle(element);
      return Number.parseFloat(borderTopWidth) > 0 && !isNone(borderTopColor);
    };
    const boxOf = (element: Element | null): Element | null =>
      !element || element.matches('form, main') ? null : hasEdge(element) ? element : boxOf(element.parentElement);
    const drawn = ['radio', 'checkbox', 'file', 'range', 'hidden'].map((type) => `[type="${type}"]`).join();
    return [...document.querySelectorAll(`:is(input:not(${drawn}), textarea, select):enabled`)]
      .filter((field) => field.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .flatMap((field) => {
        const box = boxOf(field);
        const around = groundOf(box?.parentElement ?? null);
        const marks = box ? [getComputedStyle(box).borderTopColor, groundOf(box)] : [];
        const edge = Math.max(1, ...marks.map((mark) => contrast(mark, around)));
        const { color, opacity } = getComputedStyle(field, '::placeholder');
        const isHinted = Boolean(field.getAttribute('placeholder'));
        const hint = isHinted ? contrast(color, groundOf(field), Number(opacity)) : 21;
        const name = field.getAttribute('name') || field.getAttribute('aria-label') || field.id || field.tagName;
        return edge < 3 || hint < 4.5 ? [`faint field ${name}: edge ${edge.toFixed(1)}, hint ${hint.toFixed(1)}`] : [];
      });
  });
