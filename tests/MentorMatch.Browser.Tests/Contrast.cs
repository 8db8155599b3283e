namespace MentorMatch.Browser.Tests;

/// <summary>A script that measures contrast as WCAG 2 defines it.</summary>
internal static class Contrast
{
    /// <summary>
    /// Gives every visible piece of text whose contrast with the nearest opaque background is below 4.5, or below 3 for large text; text in drawings is measured by its fill.
    /// </summary>
    public const string FaintTexts = """
        (() => {
          const channels = text => text.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, k) => sum + c * [0.2126, 0.7152, 0.0722][k], 0);
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = channels(getComputedStyle(at).backgroundColor);
              if (colour.length === 3 || colour[3] === 1) return colour;
            }
            return [255, 255, 255];
          };
          const faint = new Set();
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const element = walk.currentNode.parentElement;
            if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.closest("title, desc, .hidden, .skip")) continue;
            const style = getComputedStyle(element);
            const [a, b] = [light(channels(element.closest("svg") ? style.fill : style.color)), light(behind(element))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            if (ratio < (isLarge ? 3 : 4.5)) faint.add(`${element.tagName}.${element.className.baseVal ?? element.className} ${ratio.toFixed(2)}: ${walk.currentNode.data.trim().slice(0, 30)}`);
          }
          return Array.from(faint);
        })()
        """;
}
