import type { Project } from '../model/project';
import type { Fields } from './fields';

const KEYS = ['code', 'no', 'name', 'parent', 'content', 'nature', 'builder', 'term', 'line'];

/** The n-th row of a box as its code: `fj-14.5.03`. */
export function placeCode(planId: string, boxId: string, place: number): string {
  return `${planId}.${boxId}.${String(place).padStart(2, '0')}`;
}

/**
 * Reads the projects 项目 of a box in printed order. `planId` is null while `plan.json` is faulty: then codes are not
 * compared with it. Faulty ones are left out.
 */
export function readProjects(box: Fields, planId: string | null, boxId: string | null): Project[] {
  const projects: Project[] = [];
  for (const [i, fields] of box.children('projects', 500, KEYS).entries()) {
    if (!fields) continue;
    const code = fields.text('code');
    const expected = planId === null || boxId === null ? code : placeCode(planId, boxId, i + 1);
    if (code !== null && code !== expected) fields.fail('code', `应为“${expected}”（规划、专栏、在专栏内的两位序号）`);
    const no = fields.text('no', { empty: true });
    const name = fields.text('name');
    const line = fields.line();
    const facts = {
      parent: readParent(fields, projects),
      content: fields.optionalText('content'),
      nature: fields.optionalText('nature'),
      builder: fields.optionalText('builder'),
      term: fields.optionalText('term'),
    };
    if (projects.some((other) => other.name === name && other.parent === facts.parent))
      fields.fail('name', `“${name}”与前面的项目重复`);
    if (code === null || no === null || name === null || line === null) continue;
    projects.push({ ...facts, code, planId: planId ?? '', boxId: boxId ?? '', no, name, line });
  }
  return projects;
}

/** A part follows its project, and has no parts itself. */
function readParent(fields: Fields, before: readonly Project[]): string | null {
  const code = fields.optionalText('parent');
  if (code === null) return null;
  const parent = before.find((project) => project.code === code);
  if (!parent) return fields.fail('parent', `“${code}”不是本专栏内排在前面的项目`);
  if (parent.parent !== null) return fields.fail('parent', `“${code}”本身已是另一项目的一部分`);
  return code;
}
