/**
 * `npm run check:manifest`: what Office would refuse, found offline. Element order, ids that are used and exist, URLs of
 * one origin, icons that exist in their size, languages, and the functions and actions that the manifest names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = process.argv[2] ?? join(import.meta.dirname, '..');

/** Children in the order that the schema prescribes; a missing optional one is skipped. */
const ORDER = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'VersionOverrides'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'CustomTab', 'OfficeTab'],
  DesktopFormFactor: ['GetStarted', 'SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'OfficeGroup', 'Label', 'InsertAfter', 'InsertBefore'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};
const LIMITS = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

/** A manifest has elements and attributes only, so a small reader does: no mixed content, no CDATA, no entities but &amp;. */
function parse(xml) {
  const top = { name: '#document', attributes: {}, children: [], text: '' };
  const stack = [top];
  const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/g;
  let end = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    if (match.index !== end) throw new Error(`not well-formed near offset ${end}`);
    end = token.lastIndex;
    const current = stack.at(-1);
    if (match[5] !== undefined) current.text += match[5].trim();
    else if (match[1] === '/') {
      if (current.name !== match[2]) throw new Error(`</${match[2]}> closes <${current.name}>`);
      stack.pop();
    } else if (match[2]) {
      const attributes = Object.fromEntries(
        [...match[3].matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map((found) => [found[1], found[2]]),
      );
      const element = { name: match[2], attributes, children: [], text: '' };
      current.children.push(element);
      if (match[4] !== '/') stack.push(element);
    }
  }
  if (stack.length !== 1 || end !== xml.length) throw new Error('not well-formed: an element is not closed');
  return top.children[0];
}

function* walk(element, path = element.name) {
  yield { element, path };
  for (const child of element.children) yield* walk(child, `${path}/${child.name}`);
}

/** Width and height of a PNG, or null. */
function pngSize(file) {
  const bytes = readFileSync(file);
  return bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47
    ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    : null;
}

export function checkManifest(folder) {
  const problems = [];
  let app;
  try {
    app = parse(readFileSync(join(folder, 'manifest.xml'), 'utf8'));
  } catch (error) {
    return [`manifest.xml: ${error.message}`];
  }
  const all = [...walk(app)];
  const named = (name) => all.filter(({ element }) => element.name === name).map(({ element }) => element);

  for (const { element, path } of all) {
    const order = ORDER[element.name];
    if (!order) continue;
    let last = -1;
    for (const child of element.children) {
      const place = order.indexOf(child.name);
      if (place < 0) problems.push(`${path}: <${child.name}> is not allowed here`);
      else if (place < last) problems.push(`${path}: <${child.name}> must come before <${order[last]}>`);
      last = Math.max(last, place);
    }
  }

  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named('Id')[0]?.text ?? ''))
    problems.push('Id is not a GUID');
  if (!/^\d+\.\d+(\.\d+){0,2}$/.test(named('Version')[0]?.text ?? '')) problems.push('Version is not 1.2.3.4');

  const resources = new Map();
  for (const group of ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']) {
    for (const item of named(group)[0]?.children ?? []) {
      const id = item.attributes.id ?? '';
      if (id.length === 0 || id.length > 32) problems.push(`${group}: id "${id}" must have 1 to 32 characters`);
      if (resources.has(id)) problems.push(`${group}: id "${id}" stands twice`);
      resources.set(id, { group, item, used: false });
      const texts = [item.attributes.DefaultValue, ...item.children.map((child) => child.attributes.Value)];
      if (LIMITS[group] && texts.some((text) => !text || text.length > LIMITS[group]))
        problems.push(`${group}: "${id}" is empty or too long`);
      if (
        LIMITS[group] &&
        id !== 'Functions.Namespace' &&
        !item.children.some((child) => child.attributes.Locale === 'en-US')
      )
        problems.push(`${group}: "${id}" has no en-US text`);
    }
  }
  for (const { element, path } of all) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    const resource = resources.get(resid);
    if (resource) resource.used = true;
    else problems.push(`${path}: resid "${resid}" is not in Resources`);
  }
  for (const [id, { used }] of resources) if (!used) problems.push(`Resources: "${id}" is never used`);

  const ids = new Set();
  for (const { element, path } of all) {
    const { id } = element.attributes;
    if (id === undefined || element.name.startsWith('bt:')) continue;
    if (ids.has(id)) problems.push(`${path}: id "${id}" stands twice`);
    ids.add(id);
  }

  const origins = new Set();
  for (const { element, path } of all) {
    for (const value of [element.attributes.DefaultValue, element.attributes.Value]) {
      if (!/^https?:/.test(value ?? '')) continue;
      if (!value.startsWith('https://')) problems.push(`${path}: ${value} must be https`);
      const url = new URL(value);
      origins.add(url.origin);
      const image = /^\/assets\/[\w-]+-(\d+)\.png$/.exec(url.pathname);
      if (!image) continue;
      const file = join(folder, url.pathname);
      if (!existsSync(file)) problems.push(`${path}: ${url.pathname} does not exist`);
      else if (pngSize(file)?.some((side) => side !== Number(image[1])) ?? true)
        problems.push(`${path}: ${url.pathname} is not ${image[1]} × ${image[1]} pixels`);
    }
  }
  if (origins.size > 1) problems.push(`addresses of several origins: ${[...origins].join(', ')}`);

  for (const image of named('bt:Image').filter(({ attributes }) => attributes.resid)) {
    const target = resources.get(image.attributes.resid)?.item.attributes.DefaultValue ?? '';
    if (!target.includes(`-${image.attributes.size}.png`))
      problems.push(`bt:Image size ${image.attributes.size} shows ${target}`);
  }
  for (const icon of named('Icon')) {
    const sizes = icon.children.map((child) => child.attributes.size).join();
    if (sizes !== '16,32,80') problems.push(`Icon has sizes ${sizes}; Excel asks for 16, 32 and 80`);
  }

  const requirements = [...named('Set'), ...named('bt:Set')].map(
    ({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`,
  );
  for (const each of ['SharedRuntime 1.1', 'ExcelApi 1.9'])
    if (requirements.filter((given) => given === each).length !== 2)
      problems.push(`Requirements must name ${each} in both places`);

  const actions = readFileSync(join(folder, 'src/taskpane/actions.ts'), 'utf8');
  for (const { text } of named('FunctionName'))
    if (!actions.includes(`'${text}'`)) problems.push(`action "${text}" is not associated in src/taskpane/actions.ts`);

  const metadata = ['assets/functions.json', 'assets/functions.en-US.json'].map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).functions,
  );
  const [chinese, english] = metadata.map((list) => list.map((each) => each.id).join());
  if (chinese !== english) problems.push('functions.json and functions.en-US.json name different functions');
  for (const each of metadata[0])
    if (!/^[A-Z][A-Z0-9.]{2,}$/.test(each.id))
      problems.push(`function id "${each.id}" must be letters, digits and periods, three at least`);
  return problems;
}

if (process.argv[1] === import.meta.filename) {
  const problems = checkManifest(root);
  for (const problem of problems) console.error(`manifest.xml: ${problem}`);
  if (problems.length > 0) process.exit(1);
  console.log('manifest.xml: ok');
}
