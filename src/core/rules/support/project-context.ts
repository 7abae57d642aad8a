import { projectMeasureOf } from '../../measure/measure-project';
import { boxTerm } from '../../model/box';
import type { ProjectReading } from '../../model/reading';
import type { ProjectContext } from '../define';
import { rowContext, withMeasure, type Scene } from './context';

/** Everything a rule may look at about a project: how far it is, and how far its quantified targets are. */
export function projectContext(scene: Scene, project: ProjectReading): ProjectContext {
  const { sheet } = scene;
  const rows = sheet.rows.filter(({ indicator }) => indicator.project === project.project.code);
  return {
    sheet,
    project,
    asOf: sheet.asOf,
    measure: projectMeasureOf(boxTerm(sheet.plan, sheet.box), project, sheet.asOf),
    targets: rows.map((row) => ({ row, measure: withMeasure(scene, rowContext(scene, row)).measure })),
  };
}
