import { OWN_PLAN_EN } from './own-plan-en';
import { OWN_PLAN_ZH } from './own-plan-zh';

/** Every text of 粘贴规划表, in one language; loaded with it. */
export type OwnPlanStrings = typeof OWN_PLAN_ZH;

export function ownPlanStrings(language: string): OwnPlanStrings {
  return language === 'en-US' ? OWN_PLAN_EN : OWN_PLAN_ZH;
}
