/** ESLint rule: an answer of type `Result` may not be dropped, or a refusal would go unseen. */
import { ESLintUtils } from '@typescript-eslint/utils';

/**
 * True for the union `Ok<T> | Err<E>` of `#domain/basics/result.ts` and for either half of it: an object type
 * whose `ok` is the literal `true` or `false`, with `value` or `error` beside it.
 * @param {import('typescript').TypeChecker} checker
 * @param {import('typescript').Type} type
 * @returns {boolean}
 */
function isResult(checker, type) {
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) => {
    const ok = member.getProperty('ok');
    if (ok === undefined || (member.getProperty('value') ?? member.getProperty('error')) === undefined) return false;
    const text = checker.typeToString(checker.getTypeOfSymbol(ok));
    return text === 'true' || text === 'false';
  });
}

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
  meta: {
    type: 'problem',
    docs: { description: 'require every Result to be looked at, returned or kept' },
    messages: { dropped: 'This Result is dropped: a refusal would go unseen. Look at `.ok`, return it, or pass it on.' },
    schema: []
  },
  create(context) {
    // ESLint's and typescript-eslint's rule contexts are the same object with two type descriptions.
    const services = ESLintUtils.getParserServices(/** @type {any} */ (context));
    const checker = services.program.getTypeChecker();
    return {
      ExpressionStatement(node) {
        const expression = /** @type {any} */ (node).expression;
        const called = expression.type === 'UnaryExpression' && expression.operator === 'void' ? expression.argument : expression;
        if (!['CallExpression', 'AwaitExpression', 'ChainExpression'].includes(called.type)) return;
        const type = services.getTypeAtLocation(called);
        const settled = checker.getAwaitedType(type) ?? type;
        if (isResult(checker, settled)) context.report({ node, messageId: 'dropped' });
      }
    };
  }
};

export default rule;
