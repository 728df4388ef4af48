// Mantine's style sheet has the styles of all its components. Its classes have names such as `m_77c9d27d`, which stand
// in the code of the component that uses them: what no code of ours names is of components that we do not use.
import postcss from "postcss";

const CLASS = /\.(m_[0-9a-f]+)/g;

const classesOf = (selector) => [...selector.matchAll(CLASS)].map((found) => found[1]);

/** Leave out of a style sheet the rules of components that stand nowhere in the code. */
export function pruneCss(css, code) {
  const used = new Set(code.match(/\bm_[0-9a-f]+/g));
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((selector) => classesOf(selector).every((each) => used.has(each)));
    if (rule.selectors.every((selector) => !selector)) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (rule.nodes && !rule.nodes.length && rule.name !== "layer") rule.remove();
  });
  return root.toString();
}
