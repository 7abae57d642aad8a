const ts = require('typescript');

/** What only `npm run generate` reads of a PLAN.* function: functions.json and docs/functions.md are made of it. */
const DOCS = new Set(['summary', 'hint', 'examples']);

/** Loader of webpack: the declaration of a PLAN.* function → the same without its documentation. */
module.exports = function withoutDocs(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const parts = [];
  let from = 0;
  const cut = (node) => {
    if (ts.isObjectLiteralElement(node) && node.name && DOCS.has(node.name.getText(file))) {
      const comma = /^\s*,/.exec(source.slice(node.end))?.[0].length ?? 0;
      parts.push(source.slice(from, node.getFullStart()));
      from = node.end + comma;
    } else ts.forEachChild(node, cut);
  };
  cut(file);
  return parts.join('') + source.slice(from);
};
