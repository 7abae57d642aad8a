import { answerCalls, type AnsweringPort } from '../app/rollup/worker-line';
import { rollupAnswers } from './rollup-answers';

/** The worker of a rollup 汇总的后台: reads received files, or keeps what was read. */
answerCalls(self as unknown as AnsweringPort, rollupAnswers());
