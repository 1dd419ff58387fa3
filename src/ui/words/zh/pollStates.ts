/** States of a vote, in Chinese: what a phone that votes says of states. */

export const pollStates = { NOTICED: '已通知', OPEN: '表决中', CLOSED: '已截止', DECLARED: '已宣布', VOID: '作废' };
