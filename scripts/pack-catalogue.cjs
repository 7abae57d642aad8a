/** Loader of webpack: a module that makes BUILT_IN from seeds/ → one that holds it already made. */
module.exports = async function packCatalogue() {
  const { BUILT_IN } = await this.importModule(`${this.resourcePath}?seeds`);
  const packed = `${this.rootContext}/src/core/catalogue/packed.ts`;
  const { packCatalogue } = await this.importModule(packed);
  return [
    `import { unpackCatalogue } from ${JSON.stringify(packed)};`,
    `export const BUILT_IN = unpackCatalogue(${JSON.stringify(packCatalogue(BUILT_IN))});`,
  ].join('\n');
};
