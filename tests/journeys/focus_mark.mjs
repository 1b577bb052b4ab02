// Whether the element that has the focus shows it: it must look different from itself without the focus. A
// shadow that is always there, an outline that nobody can see and a text of another colour are no mark.

export function isMarked(focused) {
  return focused.evaluate((element) => {
    // GOV.UK's radios and check boxes are drawn by their label, over an input that nobody sees.
    const drawn = element.matches('input[type=radio], input[type=checkbox]') ? element.labels?.[0] : undefined;
    const line = (kind, width, colour) =>
      kind === 'none' || width === '0px' || /^rgba\(.*, 0\)$/.test(colour) ? 'no line' : `${kind} ${width} ${colour}`;
    const look = () => {
      const style = drawn ? getComputedStyle(drawn, '::before') : getComputedStyle(element);
      const border = (side) => line(style[`border${side}Style`], style[`border${side}Width`], style[`border${side}Color`]);
      return [
        line(style.outlineStyle, style.outlineWidth, style.outlineColor),
        ...['Top', 'Right', 'Bottom', 'Left'].map(border),
        style.boxShadow,
        style.backgroundColor,
      ].join('; ');
    };
    const withFocus = look();
    element.blur();
    const without = look();
    element.focus({ preventScroll: true });
    return withFocus !== without;
  });
}
