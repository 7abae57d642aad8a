import type { Box } from '../model/box';
import type { Project } from '../model/project';
import type { Draft } from './draft';
import type { ProjectFormulas } from './formulas/project-formulas';
import type { ColumnRole, Layout } from './layout';
import { projectDepth, projectOrdinal, shownProject } from './rows';
import type { Edges, Look } from './styles';
import { displayWidth } from './text';

/** Two lines of a year's progress in words. */
const LEAST_HEIGHT = 32;

/**
 * Row of a project 项目行: title and what is to be done, 建设性质 … where the plan has them, then the entry cells 牵头单位, 阶段,
 * milestones and each year's progress in words; 进度, 序时进度 and 状态 follow from them.
 */
export function putProject(
  draft: Draft,
  layout: Layout,
  place: { box: Box; project: Project; row: number; edges: (column: number) => Edges },
  formulas: ProjectFormulas,
): void {
  const { box, project, row, edges } = place;
  const depth = projectDepth(box, project);
  const content: Partial<Record<ColumnRole, string | number | null>> = {
    code: project.code,
    no: projectOrdinal(project),
    name: shownProject(project),
    nature: project.nature,
    builder: project.builder,
    term: project.term,
  };
  layout.columns.forEach(({ role }, column) => {
    const put = (look: Look, value?: Parameters<Draft['put']>[3], extra?: { indent: number }) =>
      draft.put(row, column, look, value, { border: edges(column), ...(extra ? { extra } : {}) });
    switch (role) {
      case 'code':
        return put('code', project.code);
      case 'no':
        return put('center', content.no);
      case 'name':
        return put('project', content.name, depth > 0 ? { indent: depth * 2 } : undefined);
      case 'nature':
      case 'builder':
      case 'term':
        return put('center', content[role]);
      case 'lead':
      case 'entry':
        return put('note');
      case 'stage':
        return put('stage');
      case 'planned':
      case 'done':
        return put('count');
      case 'progress':
      case 'elapsed':
        return put('rate', formulas[role]);
      case 'status':
        return put('status', formulas.status);
      case 'verdict':
      case 'explanation':
        return put(role);
      default:
        return put('blank');
    }
  });
  const lines = layout.columns.map(({ role, width }) => {
    const text = String(content[role] ?? '');
    const indent = role === 'name' ? depth * 4 : 0;
    return text.split('\n').reduce((sum, line) => sum + Math.ceil((displayWidth(line) + indent + 1) / width), 0);
  });
  draft.rowHeights.set(row, Math.max(LEAST_HEIGHT, Math.max(1, ...lines) * 14 + 5));
}
