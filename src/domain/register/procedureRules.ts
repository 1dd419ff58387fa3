/** The rules of debate that a community starts with: a proposal to be adopted or changed, not a law. */

/**
 * Ten rules in the wording proposed to a new community; the meeting may adopt others. Attested in the case article are only
 * 主持中立, 就事论事 and 少数服从多数, the rest is a reconstruction. Source: domain 2.6 [A2], product default [D].
 */
export const PROPOSED_PROCEDURE_RULES = `议事规则（建议稿，经会议通过后生效，可由本社区修改）

一、主持中立：主持人不发表意见，不总结他人发言；要就内容发言，须先交出主持。
二、先有动议再讨论，一时一件。
三、举手发言，机会均等：没有发过言的人优先。
四、表明立场，再说理由。
五、面对主持，不打断他人。
六、限时两分钟，每件动议每人限两次。
七、就事论事，不攻击个人，不质疑动机。
八、服从裁判：主持人示意停止时停止发言。
九、充分讨论后表决，赞成多于反对为通过，平局不通过。
十、少数服从多数，记录并尊重少数意见。`;
