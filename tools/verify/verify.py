#!/usr/bin/env python3
"""Count an exported vote again, trusting neither the server nor its source code.

    python3 verify.py record.json

Written from two pages alone, docs/count-record.md and docs/count-rules.md; the numbers in brackets below are their sections.
Python 3.9 or newer, standard library only, whole numbers only.

Exit status: 0 everything agrees, 1 the record was changed or its declared result is another one, 2 the record cannot be read.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import os
import re
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Any, Callable, Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Tuple

Json = Dict[str, Any]

AGREES, DIFFERS, UNREADABLE = 0, 1, 2
LARGEST = 2**53 - 1
FINDINGS_SHOWN = 100

ABSTAIN, FOLLOW_MAJORITY = "ABSTAIN", "FOLLOW_MAJORITY"
AT_LEAST, MORE_THAN, EQUAL = ">=", ">", "=="

# What the shown lines of the chain are called, and where a ballot stands in them (count-record 2.5).
NOTICE_LINES, OPENED_LINE, EXTENDED_LINE, DECLARED_LINES = ("VoteNoticed", "RunOffNoticed"), "PollOpened", "PollExtended", ("PollDeclared", "PollRecounted")
BALLOT_LINE, CORRECTION_LINE, USED_LINE, SEALED_LINE = "BallotCast", "BallotCorrected", "RightUsed", "PollSealed"
CHECKPOINT_LINE = "CheckpointTaken"
ELECTRONIC = ("PHONE", "DESK")


# ---------------------------------------------------------------------------------------------------------------------
# Messages
# ---------------------------------------------------------------------------------------------------------------------

MESSAGES: Dict[str, Tuple[str, str]] = {
    # findings
    "not_json": ("不是有效的 JSON：{0}", "is not valid JSON: {0}"),
    "not_text": ("不是 UTF-8 文本", "is not UTF-8 text"),
    "no_file": ("读不到文件：{0}", "cannot be opened: {0}"),
    "duplicate_key": ("同一对象中字段“{0}”出现两次", 'the field "{0}" stands twice in one object'),
    "bad_number": ("{0} 不是 0 到 2⁵³−1 的整数", "{0} is not a whole number from 0 to 2⁵³−1"),
    "too_deep": ("嵌套过深", "is nested too deeply"),
    "expected": ("应为{0}", "should be {0}"),
    "missing": ("缺少字段“{0}”", 'the field "{0}" is missing'),
    "unknown": ("有未知字段“{0}”", 'the field "{0}" is unknown'),
    "rule_unknown": ("规则“{0}”未写明，或不适用于 {1}", 'the rule "{0}" is not described, or does not fit the base {1}'),
    "setting_unreadable": ("设置“{0}”缺失或无法理解", 'the setting "{0}" is missing or cannot be understood'),
    "no_class": ("业主表决须有事项类别，其他表决没有", "owners have a class of the matter (GENERAL or SPECIAL), others have none"),
    "rule_body": ("规则应为 {0}", "the rule should be {0}"),
    "empty_roll": ("名册为空", "the roll is empty"),
    "heads_ballot": ("不是按人头表决中可能的票", "no ballot that a vote by heads can have"),
    "profile_hash": ("设置与 profile.hash 不符", "the settings do not fit profile.hash"),
    "secret_area": ("业主表决不能无记名：选票不含面积", "owners do not vote in secret: such ballots carry no area"),
    "fingerprint": ("指纹不符：记录为 {0}，重算为 {1}", "the fingerprint does not fit: recorded {0}, recomputed {1}"),
    "twice": ("“{0}”出现两次", '"{0}" stands there twice'),
    "reserved": ("选项不能叫“{0}”", 'an option cannot be called "{0}"'),
    "dangling": ("所指的“{0}”不存在", 'refers to "{0}", which does not exist'),
    "sum": ("记录为 {0}，合计为 {1}", "recorded {0}, the sum is {1}"),
    "seq": ("序号为 {0}，应为 {1}", "the number is {0}, should be {1}"),
    "prev_hash": ("prevHash 不是上一行的哈希", "prevHash is not the hash of the line before"),
    "line_hash": ("本行内容被改动：哈希不符", "this line was changed: the hash does not fit"),
    "checkpoint": ("检查点不是链上的一行", "the checkpoint is not a line of the chain"),
    "no_line": ("链上没有本次表决的 {0}", "the chain shows no {0} of this vote"),
    "line_says": ("链上为 {0}，记录为 {1}", "the chain says {0}, the record {1}"),
    "not_in_chain": ("链上没有这张选票", "the chain does not show this ballot"),
    "not_in_list": ("链上第 {0} 行的选票“{1}”不在列表中", 'the ballot "{1}" of line {0} is missing from the list'),
    "ballot_changed": ("与链上第 {0} 行不同：链上为 {1}，列表为 {2}", "is not what line {0} says: {1} there, {2} in the list"),
    "secret_shown": ("无记名表决的链上不应出现记名的票", "a secret vote has no named ballots in its chain"),
    "secret_list": ("无记名表决不应有这一项", "a secret vote has nothing here"),
    "secret_ballot": ("不是票箱中可能的票", "no ballot that a box can have"),
    "secret_used": ("票箱中有 {0} 张票，用过的表决权有 {1} 个", "the box holds {0} ballots for {1} used rights"),
    "secret_absent": ("不在场的人用了表决权", "the right of somebody absent was used"),
    "secret_rights": ("与链上用过的表决权不符", "is not what the chain says of used rights"),
    "secret_unsealed": ("计票前没有封存", "the ballots were not sealed before the count"),
    "differs": ("声明为 {0}，重算为 {1}", "declared {0}, recomputed {1}"),
    "more": ("……另有 {0} 处", "… and {0} more"),
    "nothing": ("（无）", "(nothing)"),
    # kinds of values
    "an_object": ("对象", "an object"),
    "a_list": ("列表", "a list"),
    "a_text": ("文本", "a text"),
    "a_whole": ("整数", "a whole number"),
    "a_flag": ("true 或 false", "true or false"),
    "a_null": ("null", "null"),
    # report
    "refused": ("记录不成立，未计票：", "The record is refused and was not counted:"),
    "unreadable": ("无法读取：", "Cannot be read:"),
    "rule": ("规则：{0}", "Rule: {0}"),
    "rule_DR2": ("联席会议多数决", "majority of the joint meeting"),
    "rule_DR3": ("居民会议", "residents' meeting"),
    "rule_DR4": ("议事会、居民代表会议", "council or representatives' meeting"),
    "rule_DR5": ("业主共同决定（一般事项）", "owners, general matters"),
    "rule_DR6": ("业主共同决定（特别事项）", "owners, special matters"),
    "rule_DR7": ("楼栋、单元业主决定", "owners of a building or staircase"),
    "rule_DR9": ("业主委员会", "owners' committee"),
    "rule_DR11": ("多方案表决", "several options"),
    "rule_DR12": ("差额选举", "contested election"),
    "said_PRESENT": ("按到会人数算", "of those present"),
    "said_ROLL": ("按名册算", "of the roll"),
    "said_PLURALITY": ("赞成多于反对", "more for than against"),
    "said_GENERAL": ("一般事项", "general matter"),
    "said_FIRST": ("第一轮", "first round"),
    "said_RUN_OFF": ("决选", "run-off"),
    "said_SPECIAL": ("特别事项", "special matter"),
    "said_ADULTS": ("按成年居民", "by adults"),
    "said_HOUSEHOLDS": ("按户", "by households"),
    "said_GROUP_REPS": ("按小组代表", "by group representatives"),
    "said_MEMBERS": ("按成员", "by members"),
    "said_OWNERS": ("按业主人数和面积", "by owners and area"),
    "said_YES_NO": ("赞成或反对", "yes or no"),
    "said_MAJORITY_RUNOFF": ("选一项", "one of several"),
    "said_APPROVAL": ("可选多项", "any of several"),
    "said_ELECTION": ("选举", "election"),
    "said_IN_MEETING": ("会上表决", "in a meeting"),
    "said_WINDOW": ("限期表决", "in a window of time"),
    "said_NAMED": ("记名", "named"),
    "said_SECRET": ("无记名", "secret"),
    "heads": ("人数", "Heads"),
    "area": ("面积（平方米）", "Area (m²)"),
    "roll": ("名册 {0}", "roll {0}"),
    "participating": ("参与 {0}/{1}", "participating {0}/{1}"),
    "ballots": ("收回 {0}", "ballots {0}"),
    "abstained": ("弃权 {0}", "abstained {0}"),
    "followed": ("随多数 {0}", "following the majority {0}"),
    "silent": ("沉默计入 {0}", "silent {0}"),
    "voidItems": ("该项无效 {0}", "void items {0}"),
    "voidBallots": ("废票 {0}", "void ballots {0}"),
    "suspended": ("搁置 {0}", "suspended {0}"),
    "notReturned": ("未交 {0}", "not returned {0}"),
    "tests": ("检验", "Tests"),
    "holds": ("成立", "holds"),
    "fails": ("不成立", "does not hold"),
    "outcome": ("结果：{0}", "Outcome: {0}"),
    "winner": ("选定：{0}", "Chosen: {0}"),
    "elected": ("当选：{0}", "Elected: {0}"),
    "runOff": ("再次表决：{0}", "Run-off among: {0}"),
    "byElection": ("补选候选人：{0}", "By-election among: {0}"),
    "openSeats": ("空缺席位：{0}", "Open seats: {0}"),
    "chain": ("哈希链：已核对第 {0} 至 {1} 行，其中公开 {2} 行", "Chain: checked from {0} to {1}, {2} of the lines shown"),
    "chain_empty": ("哈希链：没有行", "Chain: no lines"),
    "print": ("指纹：{0}", "Fingerprint: {0}"),
    "materiality": ("重要性报告按声明列出，未重算", "The materiality report is as declared, it is not recomputed"),
    "agree": ("一致", "Everything agrees 一致"),
    "disagree": ("不一致：", "Does not agree 不一致:"),
    "disagree_short": ("不一致", "Does not agree 不一致"),
    "PARTICIPATION": ("参与", "participation"),
    "PARTIES_REPRESENTED": ("各方到场", "parties represented"),
    "APPROVAL": ("赞成", "approval"),
    "APPROVAL_OWNERS": ("同意", "approval"),
    "FOR": ("赞成", "for"),
    "FOR_OWNERS": ("同意", "for"),
    "AGAINST": ("反对", "against"),
    "RANKED_ABOVE": ("排名在前", "ranked above"),
    "test_heads": ("人数", "heads"),
    "test_area": ("面积", "area"),
    "test_households": ("户数", "households"),
    "test_adults": ("成年居民数", "adults"),
    "test_groupReps": ("小组代表数", "group representatives"),
    "test_parties": ("方数", "parties"),
    "test_ballots": ("票数", "ballots"),
    "NO_QUORUM": ("参与不足", "no quorum"),
    "PASSED": ("通过", "passed"),
    "FAILED": ("未通过", "failed"),
    "STATUS_QUO": ("维持现状", "nothing changes"),
    "RUN_OFF": ("再次表决", "run-off"),
    "BY_ELECTION": ("另行补选", "by-election"),
}


def tell(lang: str, key: str, *args: object) -> str:
    """The message `key` in the language `lang`."""
    return MESSAGES[key][1 if lang == "en" else 0].format(*args)


class Finding(NamedTuple):
    """One thing that is wrong, and where."""

    where: str
    key: str
    args: Tuple[object, ...] = ()

    def tell(self, lang: str) -> str:
        """One line naming the place."""
        args = [tell(lang, a) if isinstance(a, str) and a.startswith(("a_", "an_")) and a in MESSAGES else a for a in self.args]
        text = tell(lang, self.key, *args)
        return f"{self.where}: {text}" if self.where else text


class Unreadable(Exception):
    """The record is not one, or asks for something that the pages do not describe."""

    def __init__(self, key: str, *args: object, where: str = "") -> None:
        super().__init__(key)
        self.key, self.details, self.where = key, args, where

    def inside(self, step: object) -> "Unreadable":
        """The same, seen from one level further out."""
        self.where = join(f"[{step}]" if isinstance(step, int) else str(step), self.where)
        return self

    @property
    def finding(self) -> Finding:
        """What to print."""
        return Finding(self.where, self.key, self.details)


def join(outer: str, inner: str) -> str:
    """A path of two parts: `roll` and `entries[3].id` make `roll.entries[3].id`."""
    return outer + ("" if not outer or not inner or inner.startswith("[") else ".") + inner


# ---------------------------------------------------------------------------------------------------------------------
# JSON: strict reading, canonical writing, hashes
# ---------------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def utf16(text: str) -> bytes:
    """Sorting key by UTF-16 code units, which is not Python's own order once there are characters beyond U+FFFF."""
    return text.encode("utf-16-be", "surrogatepass")


def _object(pairs: List[Tuple[str, Any]]) -> Json:
    """An object with its keys in canonical order; a key that stands twice is refused."""
    fields = dict(pairs)
    if len(fields) != len(pairs):
        twice = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        raise Unreadable("duplicate_key", twice)
    return {key: fields[key] for key in sorted(fields, key=utf16)}


def _whole(digits: str) -> int:
    """A whole number that every program can hold exactly."""
    if digits[0] == "-" or len(digits) > 16 or int(digits) > LARGEST:
        raise Unreadable("bad_number", digits[:40])
    return int(digits)


def _no_number(text: str) -> None:
    """Fractions, exponents, NaN and Infinity are no numbers of a record."""
    raise Unreadable("bad_number", text[:40])


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_whole, parse_float=_no_number, parse_constant=_no_number)
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":"))


def read_json(text: str) -> Any:
    """Parse strictly. Objects come out with their keys in canonical order."""
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise Unreadable("not_json", error) from None
    except RecursionError:
        raise Unreadable("too_deep") from None


def canonical_pieces(value: Any, depth: int = 3) -> Iterator[str]:
    """Canonical JSON of something that `read_json` gave, in pieces, so that a large record is never written out whole."""
    if depth and isinstance(value, dict):
        for index, (key, inner) in enumerate(value.items()):
            yield ("," if index else "{") + _ENCODER.encode(key) + ":"
            yield from canonical_pieces(inner, depth - 1)
        yield "}" if value else "{}"
    elif depth and isinstance(value, list):
        yield "["
        for start in range(0, len(value), 1000):
            yield ("," if start else "") + _ENCODER.encode(value[start : start + 1000])[1:-1]
        yield "]"
    else:
        yield _ENCODER.encode(value)


def canonical(value: Any) -> str:
    """Canonical JSON; objects must have their keys in canonical order already, as those from `read_json` have."""
    return _ENCODER.encode(value)


def sha256(text: str) -> str:
    """SHA-256 of a text, in lower-case hex."""
    try:
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError:
        raise Unreadable("not_text") from None


def fingerprint_of(record: Json) -> str:
    """The hash of the record without its fingerprint."""
    digest = hashlib.sha256()
    try:
        for piece in canonical_pieces({key: value for key, value in record.items() if key != "fingerprint"}):
            digest.update(piece.encode("utf-8"))
    except UnicodeEncodeError:
        raise Unreadable("not_text") from None
    return digest.hexdigest()


# ---------------------------------------------------------------------------------------------------------------------
# The shape of a record (count-record 1 and 2.1)
# ---------------------------------------------------------------------------------------------------------------------

Check = Callable[[Any], None]


def of_type(kind: type, name: str) -> Check:
    """A value of exactly this type: true is no number."""

    def check(value: Any) -> None:
        if type(value) is not kind:
            raise Unreadable("expected", name)

    return check


def one_of(*values: object) -> Check:
    """One of a few known values."""

    def check(value: Any) -> None:
        if not any(type(value) is type(known) and value == known for known in values):
            raise Unreadable("expected", " / ".join(map(str, values)))

    return check


def maybe(inner: Check) -> Check:
    """The value or null."""

    def check(value: Any) -> None:
        if value is not None:
            inner(value)

    return check


def each(inner: Check) -> Check:
    """A list of such values."""

    def check(value: Any) -> None:
        LIST(value)
        for index, item in enumerate(value):
            try:
                inner(item)
            except Unreadable as fault:
                raise fault.inside(index)

    return check


def fields(spec: Dict[str, Check], optional: Sequence[str] = ()) -> Check:
    """An object with exactly these fields; only the optional ones may be missing."""
    required = [name for name in spec if name not in optional]

    def check(value: Any) -> None:
        OBJECT(value)
        for name in required:
            if name not in value:
                raise Unreadable("missing", name)
        for name, inner in value.items():
            if name not in spec:
                raise Unreadable("unknown", name)
            try:
                spec[name](inner)
            except Unreadable as fault:
                raise fault.inside(name)

    return check


def anything(value: Any) -> None:
    """Not looked at here."""


TEXT, WHOLE, FLAG = of_type(str, "a_text"), of_type(int, "a_whole"), of_type(bool, "a_flag")
OBJECT, LIST, NULL = of_type(dict, "an_object"), of_type(list, "a_list"), of_type(type(None), "a_null")
MAYBE_TEXT, MAYBE_WHOLE = maybe(TEXT), maybe(WHOLE)

_ENTRY: Dict[str, Check] = {
    "id": TEXT, "label": TEXT, "areaCenti": MAYBE_WHOLE, "isPresent": FLAG, "party": MAYBE_TEXT, "isDeveloper": FLAG,
    "voters": each(TEXT), "units": each(fields({"id": TEXT, "areaCenti": MAYBE_WHOLE})),
}
ENTRY, SECRET_ENTRY = fields(_ENTRY), fields({**_ENTRY, "isUsed": FLAG})
POLL = fields({
    "id": TEXT, "title": TEXT, "text": TEXT, "textHash": TEXT, "rule": TEXT, "body": TEXT,
    "variant": maybe(one_of("GENERAL", "SPECIAL")), "partiesPresent": each(TEXT),
    "base": one_of("OWNERS", "HOUSEHOLDS", "ADULTS", "GROUP_REPS", "MEMBERS"),
    "method": one_of("YES_NO", "MAJORITY_RUNOFF", "APPROVAL", "ELECTION"),
    "stage": one_of("FIRST", "RUN_OFF"), "conduct": one_of("WINDOW", "IN_MEETING"), "seats": WHOLE,
    "options": each(fields({"id": TEXT, "title": TEXT, "isStatusQuo": FLAG})), "offersFollowMajority": FLAG,
    "noticedAt": WHOLE, "opensAt": WHOLE, "closesAt": WHOLE, "closedAt": WHOLE,
    "extensions": each(fields({"from": WHOLE, "to": WHOLE})), "ballotMode": one_of("NAMED", "SECRET"),
})
PROXY = fields({
    "id": TEXT, "entryId": TEXT, "principal": TEXT, "holder": TEXT, "instruction": maybe(each(TEXT)), "hasDocument": FLAG,
    "registeredAt": WHOLE, "revokedAt": MAYBE_WHOLE, "isForbidden": FLAG,
})
_BALLOT: Dict[str, Check] = {
    "id": TEXT, "entryId": TEXT, "unitId": MAYBE_TEXT, "choices": each(TEXT), "itemVoid": MAYBE_TEXT, "ballotVoid": MAYBE_TEXT,
    "channel": TEXT, "castAt": WHOLE, "serial": TEXT, "by": TEXT, "proxyId": MAYBE_TEXT,
}
BALLOT = fields(_BALLOT)
SEALED_BALLOT = fields({"id": TEXT, "choices": each(TEXT)})
FACE_SHOWN, FACE_KEPT = fields({"value": anything}), fields({"hash": TEXT})


def face(value: Any) -> None:
    """One of the three fields of a line: its value, or only its hash."""
    (FACE_SHOWN if isinstance(value, dict) and "value" in value else FACE_KEPT)(value)


LINE_KEPT = fields({"seq": WHOLE, "content": TEXT, "prevHash": TEXT, "hash": TEXT})
LINE_SHOWN = fields({
    "seq": WHOLE, "at": WHOLE, "type": TEXT, "actor": face, "about": face, "data": face, "prevHash": TEXT, "hash": TEXT,
})


def chain_line(value: Any) -> None:
    """A line of the journal, kept back or shown."""
    (LINE_KEPT if isinstance(value, dict) and "content" in value else LINE_SHOWN)(value)


_ROLL: Dict[str, Check] = {"isMasked": FLAG, "heads": WHOLE, "areaCenti": MAYBE_WHOLE}
RECORD: Dict[str, Check] = {
    "format": one_of("sifang-count-record"),
    "version": one_of(1),
    "community": fields({"name": TEXT, "zone": TEXT}),
    "matter": fields({"number": TEXT, "title": TEXT}),
    "poll": POLL,
    "profile": fields({"name": TEXT, "version": WHOLE, "hash": TEXT, "values": OBJECT}),
    "silentClause": maybe(fields({"title": TEXT, "article": TEXT, "adoptedOn": TEXT})),
    "roll": fields({**_ROLL, "entries": each(ENTRY)}),
    "issued": each(fields({"serial": TEXT, "entryId": TEXT, "unitId": MAYBE_TEXT, "issuedAt": WHOLE, "replacedAt": MAYBE_WHOLE})),
    "deliveries": each(fields({"entryId": TEXT, "way": TEXT, "at": WHOLE})),
    "proxies": each(PROXY),
    "transfers": each(fields({"entryId": TEXT, "unitId": MAYBE_TEXT, "at": WHOLE, "voters": each(TEXT)})),
    "settlements": each(fields({"entryId": TEXT, "ballotId": TEXT, "at": WHOLE})),
    "revocations": each(fields({"ballotId": TEXT, "at": WHOLE})),
    "waivers": each(fields({"entryId": TEXT, "kind": TEXT, "at": WHOLE})),
    "ballots": each(BALLOT),
    "declared": fields({
        "tally": OBJECT, "verdict": OBJECT, "materiality": maybe(OBJECT),
        "excluded": each(fields({"ballotId": TEXT, "reason": TEXT})),
    }),
    "chain": fields({
        "from": fields({"seq": WHOLE, "hash": TEXT}), "lines": each(chain_line),
        "checkpoints": each(fields({"seq": WHOLE, "hash": TEXT, "at": WHOLE})),
    }),
    "fingerprint": TEXT,
}
TRUST = ("declared", "chain", "fingerprint")


def is_secret(record: Any) -> bool:
    """Whether the record says that the vote was secret; asked before its shape is known."""
    poll = record.get("poll") if isinstance(record, dict) else None
    return isinstance(poll, dict) and poll.get("ballotMode") == "SECRET"


RECORD_SECRET: Dict[str, Check] = {**RECORD, "roll": fields({**_ROLL, "entries": each(SECRET_ENTRY)}), "sealed": each(SEALED_BALLOT)}


def check_shape(record: Any, count_only: bool) -> None:
    """Raise unless every field is there, known, and of its kind."""
    fields(RECORD_SECRET if is_secret(record) else RECORD, TRUST if count_only else ())(record)


# ---------------------------------------------------------------------------------------------------------------------
# What must hold before anything is counted (count-record 2.2 to 2.5)
# ---------------------------------------------------------------------------------------------------------------------


def check_fingerprint(record: Json) -> Iterator[Finding]:
    """2.2"""
    computed = fingerprint_of(record)
    if computed != record["fingerprint"]:
        yield Finding("fingerprint", "fingerprint", (record["fingerprint"], computed))


def check_rule(record: Json) -> Iterator[Finding]:
    """2.3: the rule follows from the body and from what is asked, and a class is one of owners."""
    poll = record["poll"]
    asked = {"YES_NO": poll["body"], "ELECTION": "DR12"}.get(poll["method"], "DR11")
    if poll["base"] not in BODIES.get(poll["body"], ()):
        yield Finding("poll.body", "rule_unknown", (poll["body"], poll["base"]))
    if poll["rule"] != asked:
        yield Finding("poll.rule", "rule_body", (asked,))
    if (poll["variant"] is None) == (poll["base"] == "OWNERS"):
        yield Finding("poll.variant", "no_class")


def check_heads(record: Json) -> Iterator[Finding]:
    """2.3: in a named vote by heads an entry has one ballot, with marks of the paper, in time, and in a meeting of somebody present."""
    poll = record["poll"]
    if poll["base"] == "OWNERS" or is_secret(record):
        return
    marks = {option["id"] for option in poll["options"]} | {ABSTAIN}
    absent = {entry["id"] for entry in record["roll"]["entries"] if poll["conduct"] == "IN_MEETING" and not entry["isPresent"]}
    used: set = set()
    for index, ballot in enumerate(record["ballots"]):
        plain = all(ballot[name] is None for name in ("unitId", "itemVoid", "ballotVoid", "proxyId"))
        in_time = poll["opensAt"] <= ballot["castAt"] <= poll["closedAt"]
        if not plain or not in_time or ballot["entryId"] in used or ballot["entryId"] in absent or not set(ballot["choices"]) <= marks:
            yield Finding(f"ballots[{index}]", "heads_ballot")
        used.add(ballot["entryId"])


SECRET_EMPTY = ("ballots", "issued", "deliveries", "proxies", "transfers", "settlements", "revocations", "waivers")


def check_secret(record: Json) -> Iterator[Finding]:
    """6: the box of a secret vote fits the used rights, and nothing else stands in the record that could name a voter."""
    if not is_secret(record):
        return
    poll, entries, box = record["poll"], record["roll"]["entries"], record["sealed"]
    if poll["base"] == "OWNERS":
        yield Finding("poll.ballotMode", "secret_area")
    for name in SECRET_EMPTY:
        if record[name]:
            yield Finding(name, "secret_list")
    used = [entry for entry in entries if entry["isUsed"]]
    if len(used) != len(box):
        yield Finding("sealed", "secret_used", (len(box), len(used)))
    if poll["conduct"] == "IN_MEETING" and not all(entry["isPresent"] for entry in used):
        yield Finding("roll.entries", "secret_absent")
    marks = {option["id"] for option in poll["options"]} | {ABSTAIN}
    for index, ballot in enumerate(box):
        in_place = index == 0 or utf16(box[index - 1]["id"]) < utf16(ballot["id"])
        if not in_place or not ballot["choices"] or not set(ballot["choices"]) <= marks:
            yield Finding(f"sealed[{index}]", "secret_ballot")


def check_profile(record: Json) -> Iterator[Finding]:
    """2.2: the settings are those that were frozen."""
    profile = record["profile"]
    whole = {**profile["values"], "name": profile["name"], "version": profile["version"]}
    if sha256(canonical({name: whole[name] for name in sorted(whole, key=utf16)})) != profile["hash"]:
        yield Finding("profile.hash", "profile_hash")


def check_unique(where: str, ids: Iterable[str]) -> Iterator[Finding]:
    """No id stands twice in its list."""
    seen = set()
    for id_ in ids:
        if id_ in seen:
            yield Finding(where, "twice", (id_,))
        seen.add(id_)


def check_ids(record: Json) -> Iterator[Finding]:
    """2.3: ids are unique, and none of the options takes the name of a mark that every paper may have."""
    entries, options = record["roll"]["entries"], record["poll"]["options"]
    yield from check_unique("poll.options", (option["id"] for option in options))
    yield from check_unique("roll.entries", (entry["id"] for entry in entries))
    yield from check_unique("roll.entries.units", (unit["id"] for entry in entries for unit in entry["units"]))
    yield from check_unique("issued", (paper["serial"] for paper in record["issued"]))
    yield from check_unique("proxies", (proxy["id"] for proxy in record["proxies"]))
    yield from check_unique("ballots", (ballot["id"] for ballot in record["ballots"]))
    for option in options:
        if option["id"] in (ABSTAIN, FOLLOW_MAJORITY):
            yield Finding("poll.options", "reserved", (option["id"],))


REFERRING = ("issued", "deliveries", "proxies", "transfers", "settlements", "revocations", "waivers", "ballots")


def check_references(record: Json) -> Iterator[Finding]:
    """2.3: what is referred to exists. Numbers, powers and marks on ballots are left to the count, which has reasons for them."""
    entries = record["roll"]["entries"]
    known = {
        "entryId": {entry["id"] for entry in entries},
        "unitId": {unit["id"] for entry in entries for unit in entry["units"]},
        "ballotId": {ballot["id"] for ballot in record["ballots"]},
    }
    lists = {name: record[name] for name in REFERRING}
    lists["declared.excluded"] = record.get("declared", {}).get("excluded", [])
    for name, items in lists.items():
        for index, item in enumerate(items):
            for field, ids in known.items():
                if item.get(field) is not None and item[field] not in ids:
                    yield Finding(f"{name}[{index}].{field}", "dangling", (item[field],))
    marks = {option["id"] for option in record["poll"]["options"]} | {ABSTAIN, FOLLOW_MAJORITY}
    for index, proxy in enumerate(record["proxies"]):
        for mark in proxy["instruction"] or ():
            if mark not in marks:
                yield Finding(f"proxies[{index}].instruction", "dangling", (mark,))


def check_roll(record: Json) -> Iterator[Finding]:
    """2.3: heads and areas add up."""
    roll = record["roll"]
    entries = roll["entries"]
    if roll["heads"] != len(entries):
        yield Finding("roll.heads", "sum", (roll["heads"], len(entries)))
    if roll["areaCenti"] is None:
        if record["poll"]["base"] == "OWNERS":
            yield Finding("roll.areaCenti", "expected", ("a_whole",))
        return
    total = 0
    for index, entry in enumerate(entries):
        area, parts = entry["areaCenti"], [unit["areaCenti"] for unit in entry["units"]]
        if area is None or None in parts:
            yield Finding(f"roll.entries[{index}].areaCenti", "expected", ("a_whole",))
            continue
        total += area
        if parts and sum(parts) != area:
            yield Finding(f"roll.entries[{index}].areaCenti", "sum", (area, sum(parts)))
    if total != roll["areaCenti"]:
        yield Finding("roll.areaCenti", "sum", (roll["areaCenti"], total))


def face_hash(one: Json) -> str:
    """The hash of a field that is shown or kept back."""
    return one["hash"] if "hash" in one else sha256(canonical(one["value"]))


def content_of(line: Json) -> str:
    """2.4: the content of a line, given or computed."""
    if "content" in line:
        return line["content"]
    about, actor, data = (face_hash(line[name]) for name in ("about", "actor", "data"))
    return sha256(canonical({"about": about, "actor": actor, "at": line["at"], "data": data, "type": line["type"]}))


def check_chain(record: Json) -> Iterator[Finding]:
    """2.4: every line hangs on the one before it, and every checkpoint is a line."""
    chain = record["chain"]
    seq, previous = chain["from"]["seq"], chain["from"]["hash"]
    hashes = {}
    for index, line in enumerate(chain["lines"]):
        where = f"chain.lines[{index}]"
        if line["seq"] != seq + 1:
            yield Finding(where, "seq", (line["seq"], seq + 1))
        if line["prevHash"] != previous:
            yield Finding(where, "prev_hash")
        sealed = {"content": content_of(line), "prevHash": line["prevHash"], "seq": line["seq"]}
        if line["hash"] != sha256(canonical(sealed)):
            yield Finding(where, "line_hash")
        seq, previous = line["seq"], line["hash"]
        hashes[seq] = previous
    for index, checkpoint in enumerate(chain["checkpoints"]):
        if hashes.get(checkpoint["seq"]) != checkpoint["hash"]:
            yield Finding(f"chain.checkpoints[{index}]", "checkpoint")


def shown(record: Json, *types: str) -> Iterator[Tuple[Json, Json]]:
    """The shown lines of these types, each with its data."""
    for line in record["chain"]["lines"]:
        data = line["data"].get("value") if line.get("type") in types else None
        if isinstance(data, dict):
            yield line, data


def last_of_vote(record: Json, *types: str) -> Optional[Json]:
    """The data of the last line of these types that is about this vote."""
    return next(reversed([data for line, data in shown(record, *types) if is_of_vote(line, record)]), None)


def is_of_vote(line: Json, record: Json) -> bool:
    """Whether a line says that it is about this vote."""
    about = line["about"].get("value")
    return isinstance(about, dict) and about.get("pollId") == record["poll"]["id"]


def part(value: Any, name: str) -> Json:
    """An object inside another, empty where there is none."""
    inner = value.get(name) if isinstance(value, dict) else None
    return inner if isinstance(inner, dict) else {}


def same(where: str, said: object, line_says: object) -> Iterator[Finding]:
    """The record and the chain say the same."""
    if differs(said, line_says):
        yield Finding(where, "line_says", (compact(line_says), compact(said)))


def differs(one: object, other: object) -> bool:
    """Whether two values are not the same JSON."""
    return next(differences(one, other, ""), None) is not None


def check_course(record: Json) -> Iterator[Finding]:
    """2.5: opening and declaration say what the record says."""
    poll, roll, declared = record["poll"], record["roll"], record["declared"]
    opened, result = last_of_vote(record, OPENED_LINE), last_of_vote(record, *DECLARED_LINES)
    if opened is None or result is None:
        yield Finding("chain", "no_line", (OPENED_LINE if opened is None else DECLARED_LINES[0],))
        return
    for field, name in (("textHash", "textHash"), ("bodyRule", "body"), ("ruleBase", "base"), ("method",) * 2, ("stage",) * 2, ("conduct",) * 2):
        yield from same(f"poll.{name}", poll[name], opened.get(field))
        yield from same(f"poll.{name}", poll[name], result.get(field))
    for name in ("title", "text", "closedAt"):
        yield from same(f"poll.{name}", poll[name], result.get(name))
    listed = result.get("options")
    standing = [
        {name: option.get(name) for name in ("id", "title", "isStatusQuo")}
        for option in (listed if isinstance(listed, list) else [])
        if isinstance(option, dict) and option.get("id") != ABSTAIN and option.get("withdrawnReason") is None
    ]
    yield from same("poll.options", poll["options"], standing)
    yield from same("declared.tally", declared["tally"], result.get("tally"))
    yield from same("declared.verdict", declared["verdict"], result.get("verdict"))
    frozen = part(opened, "roll")
    yield from same("roll.heads", roll["heads"], frozen.get("roll"))
    yield from same("poll.partiesPresent", poll["partiesPresent"], part(opened, "quorum").get("partiesPresent", []))
    if poll["base"] == "OWNERS":
        yield from check_owners_notice(record, frozen, result)
    else:
        yield from same("roll.entries", sum(entry["isPresent"] for entry in roll["entries"]), frozen.get("present"))


def roll_hash(entries: Iterable[Json]) -> str:
    """2.5: the hash of an owners' roll; in which order its entries stand does not matter."""
    said = ("areaCenti", "isDeveloper", "label", "units")  # in canonical order
    return sha256(canonical(sorted(sha256(canonical({name: entry[name] for name in said})) for entry in entries)))


def check_owners_notice(record: Json, frozen: Json, result: Json) -> Iterator[Finding]:
    """2.5: the notice of an owners' vote gave the class, the window and the terms; extensions moved the end."""
    poll, notice = record["poll"], last_of_vote(record, *NOTICE_LINES)
    if notice is None:
        yield Finding("chain", "no_line", (NOTICE_LINES[0],))
        return
    terms = part(notice, "owners")
    moved = [{"from": data.get("from"), "to": data.get("to")} for line, data in shown(record, EXTENDED_LINE) if is_of_vote(line, record)]
    yield from same("roll.areaCenti", record["roll"]["areaCenti"], frozen.get("areaCenti"))
    yield from same("roll.hash", roll_hash(record["roll"]["entries"]), frozen.get("hash"))
    yield from same("poll.opensAt", poll["opensAt"], notice.get("opensAt"))
    yield from same("poll.extensions", poll["extensions"], moved)
    yield from same("poll.closesAt", poll["closesAt"], moved[-1]["to"] if moved else notice.get("closesAt"))
    yield from same("poll.seats", poll["seats"], notice.get("seats"))
    yield from same("poll.seats", poll["seats"], result.get("seats"))
    yield from same("poll.variant", poll["variant"], terms.get("majority"))
    yield from same("poll.offersFollowMajority", poll["offersFollowMajority"], terms.get("offersFollowMajority"))
    yield from same("profile.hash", record["profile"]["hash"], notice.get("profileHash"))
    clause = terms.get("silentClause")
    said = {name: clause.get(name) for name in ("title", "article", "adoptedOn")} if isinstance(clause, dict) else None
    yield from same("silentClause", record["silentClause"], said)


def reading(data: Json) -> Json:
    """What a line says was on a ballot."""
    choice = data.get("choice")
    return {
        "choices": choice.split() if isinstance(choice, str) else None, "ballotVoid": data.get("voidReason"),
        "itemVoid": data.get("voidItemReason"), "proxyId": data.get("proxyId"),
    }


def chained_ballots(record: Json) -> Dict[str, Tuple[int, Json]]:
    """The ballots that the chain shows, by id: the last line of each, mended by its corrections."""
    ballots: Dict[str, Tuple[int, Json]] = {}
    for line, data in shown(record, BALLOT_LINE, CORRECTION_LINE):
        id_ = str(data.get("ballotId"))
        if line["type"] == CORRECTION_LINE:
            ballots[id_] = (line["seq"], {**ballots.get(id_, (0, {}))[1], **reading(part(data, "to"))})
            continue
        channel = data.get("channel")
        ballots[id_] = (line["seq"], {
            "entryId": data.get("rollEntryId"), "channel": channel, "castAt": line["at"] if channel in ELECTRONIC else data.get("at"),
            "unitId": data.get("unitId"), "serial": data.get("serial", ""), **reading(data),
        })
    return ballots


def check_mode(record: Json) -> Iterator[Finding]:
    """2.5: opening and declaration say whether the vote was secret; where they are silent it was not."""
    for line, data in shown(record, OPENED_LINE, *DECLARED_LINES):
        if is_of_vote(line, record):
            yield from same("poll.ballotMode", record["poll"]["ballotMode"], data.get("ballotMode", "NAMED"))


def check_box(record: Json) -> Iterator[Finding]:
    """6: the used rights are those of the chain, the ballots were sealed after them and before the count, and the box is the declared one."""
    if not is_secret(record):
        return
    poll, lines = record["poll"], list(shown(record, USED_LINE))
    said = sorted(str(data.get("rollEntryId")) for _, data in lines)
    in_time = all(poll["opensAt"] <= line["at"] <= poll["closedAt"] for line, _ in lines)
    if said != sorted(entry["id"] for entry in record["roll"]["entries"] if entry["isUsed"]) or not in_time:
        yield Finding("roll.entries", "secret_rights")
    seals = [line["seq"] for line, _ in shown(record, SEALED_LINE) if is_of_vote(line, record)]
    counts = [(line["seq"], data) for line, data in shown(record, *DECLARED_LINES) if is_of_vote(line, record)]
    last = max((line["seq"] for line, _ in lines), default=0)
    if not seals or not counts or not last < seals[0] < counts[-1][0]:
        yield Finding("chain", "secret_unsealed")
    if counts:
        box = [{"choices": ballot["choices"], "id": ballot["id"]} for ballot in record["sealed"]]
        yield from same("sealed", sha256(canonical(box)), counts[-1][1].get("boxHash"))


def check_checkpoints(record: Json) -> Iterator[Finding]:
    """2.5: the list of checkpoints is what the lines of this vote say."""
    taken = [(line, data) for line, data in shown(record, CHECKPOINT_LINE) if is_of_vote(line, record)]
    said = [{"seq": data.get("seq"), "hash": data.get("hash"), "at": line["at"]} for line, data in taken]
    yield from same("chain.checkpoints", record["chain"]["checkpoints"], said)


def check_ballots(record: Json) -> Iterator[Finding]:
    """2.5: the ballots of the list are those of the chain, and all of them."""
    chained = chained_ballots(record)
    if is_secret(record):
        if chained:
            yield Finding("chain", "secret_shown")
        return
    listed = {ballot["id"] for ballot in record["ballots"]}
    for index, ballot in enumerate(record["ballots"]):
        if ballot["id"] not in chained:
            yield Finding(f"ballots[{index}]", "not_in_chain")
            continue
        seq, there = chained[ballot["id"]]
        here = {name: ballot[name] for name in there}
        if differs(here, there):
            yield Finding(f"ballots[{index}]", "ballot_changed", (seq, compact(there), compact(here)))
    for id_, (seq, _) in chained.items():
        if id_ not in listed:
            yield Finding("ballots", "not_in_list", (seq, id_))


def check_trust(record: Json, count_only: bool) -> List[Finding]:
    """Everything that must hold; without chain and fingerprint only the part of the lists."""
    checks = [check_ids, check_references, check_roll, check_rule, check_heads, check_secret]
    if not count_only:
        checks = [check_fingerprint, check_profile, *checks, check_chain, check_course, check_checkpoints, check_mode, check_ballots, check_box]
    return [finding for check in checks for finding in check(record)]


# ---------------------------------------------------------------------------------------------------------------------
# Settings
# ---------------------------------------------------------------------------------------------------------------------

Share = Tuple[str, int, int]

_SHARE = re.compile(r"(>=|>) ([0-9]{1,6})/([1-9][0-9]{0,5})")


def setting(values: Json, name: str, kind: type) -> Any:
    """A setting that the count cannot do without."""
    value = values.get(name)
    if type(value) is not kind:
        raise Unreadable("setting_unreadable", name, where="profile.values")
    return value


def switch(values: Json, name: str, default: bool) -> bool:
    """A setting that is on or off."""
    return setting(values, name, bool) if name in values else default


def share_of(values: Json, name: str) -> Share:
    """A setting such as ">= 2/3" or "> 1/2": operator, part, whole."""
    match = _SHARE.fullmatch(setting(values, name, str))
    if not match:
        raise Unreadable("setting_unreadable", name, where="profile.values")
    return match[1], int(match[2]), int(match[3])


# ---------------------------------------------------------------------------------------------------------------------
# Which ballot speaks for a unit (count-rules 1)
# ---------------------------------------------------------------------------------------------------------------------

MARKED, FOLLOW, SILENT, VOID_ITEM = "MARKED", "FOLLOW", "SILENT", "VOID_ITEM"
SUSPENDED, VOID_BALLOT, NOT_RETURNED = "SUSPENDED", "VOID_BALLOT", "NOT_RETURNED"
SPEAKING = (MARKED, ABSTAIN, FOLLOW)
NOT_SPEAKING = (VOID_ITEM, SUSPENDED, VOID_BALLOT, NOT_RETURNED)


class Saying(NamedTuple):
    """What a unit or a head says: a kind, and with MARKED the options."""

    kind: str
    options: frozenset = frozenset()


class Item(NamedTuple):
    """What one ballot says (2): its marks, each once, what they come to, and why they are void."""

    marks: frozenset
    saying: Saying
    reason: Optional[str]


class Unit(NamedTuple):
    """A unit of an entry; an entry without units is one unit with the id None."""

    id: Optional[str]
    area: int


class Paper(NamedTuple):
    """What may be marked."""

    options: Tuple[str, ...]
    allowed: frozenset
    most: int
    is_election: bool


def paper_of(poll: Json) -> Paper:
    """The ballot paper of a vote (2)."""
    options = tuple(option["id"] for option in poll["options"])
    allowed = frozenset(options) | {ABSTAIN} | ({FOLLOW_MAJORITY} if poll["offersFollowMajority"] else frozenset())
    most = max(1, poll["seats"]) if poll["method"] == "ELECTION" else 1
    if poll["method"] == "APPROVAL" and poll["stage"] == "FIRST":
        most = len(options)
    return Paper(options, allowed, most, poll["method"] == "ELECTION")


def item_reason(ballot: Json, marks: frozenset, paper: Paper, proxy: Optional[Json]) -> Optional[str]:
    """Why an item is void (2): the first reason that applies."""
    if ballot["itemVoid"] is not None:
        return ballot["itemVoid"]
    if not marks:
        return "BLANK"
    if not marks <= paper.allowed:
        return "WRONG_MARK"
    if len(marks) > 1 and marks & {ABSTAIN, FOLLOW_MAJORITY}:
        return "TWO_MARKS"
    if len(marks) > paper.most:
        return "TOO_MANY_MARKS" if paper.is_election else "TWO_MARKS"
    if proxy is not None and proxy["instruction"] is not None and marks != frozenset(proxy["instruction"]):
        return "AGAINST_INSTRUCTION"
    return None


def item_of(ballot: Json, paper: Paper, proxy: Optional[Json]) -> Item:
    """What a ballot says (2)."""
    marks = frozenset(ballot["choices"])
    reason = item_reason(ballot, marks, paper, proxy)
    if reason is not None:
        return Item(marks, Saying(VOID_BALLOT if paper.is_election and reason == "TOO_MANY_MARKS" else VOID_ITEM), reason)
    if ABSTAIN in marks:
        return Item(marks, Saying(ABSTAIN), None)
    if FOLLOW_MAJORITY in marks:
        return Item(marks, Saying(FOLLOW), None)
    return Item(marks, Saying(MARKED, marks), None)


def units_of(entry: Json) -> List[Unit]:
    """The units of an entry, at least one."""
    return [Unit(unit["id"], unit["areaCenti"] or 0) for unit in entry["units"]] or [Unit(None, entry["areaCenti"] or 0)]


def proxy_faults(proxies: List[Json], limit: Optional[int]) -> Dict[str, str]:
    """The powers that are faulty in themselves (1.2), with the reason."""
    faults: Dict[str, str] = {}
    principals: Dict[str, set] = defaultdict(set)
    for proxy in sorted(proxies, key=lambda proxy: (proxy["registeredAt"], utf16(proxy["id"]))):
        principal = ("person", proxy["principal"]) if proxy["principal"] else ("entry", proxy["entryId"])
        held = principals[proxy["holder"]]
        if not proxy["hasDocument"]:
            faults[proxy["id"]] = "NO_PROXY_DOCUMENT"
        elif proxy["isForbidden"] or (limit is not None and len(held) >= limit and principal not in held):
            faults[proxy["id"]] = "PROXY_NOT_ALLOWED"
        elif proxy["revokedAt"] is None:
            held.add(principal)
    return faults


class Transfers(NamedTuple):
    """The sales of one unit in order of time."""

    at: List[int]
    voters: List[List[str]]


class Lists:
    """The lists of a record, ready to be asked."""

    def __init__(self, record: Json) -> None:
        self.poll: Json = record["poll"]
        self.values: Json = record["profile"]["values"]
        self.paper = paper_of(self.poll)
        self.issued = {paper["serial"]: paper for paper in record["issued"]}
        self.proxies = {proxy["id"]: proxy for proxy in record["proxies"]}
        limit = self.values.get("proxyLimit")
        self.faults = proxy_faults(record["proxies"], None if limit is None else setting(self.values, "proxyLimit", int))
        self.settled = {s["entryId"]: s["ballotId"] for s in sorted(record["settlements"], key=lambda s: s["at"])}
        self.revoked = {r["ballotId"] for r in record["revocations"] if r["at"] < self.poll["closesAt"]}
        self.transfers = self._transfers(record)
        self.listening = self._listening(record)

    @staticmethod
    def _transfers(record: Json) -> Dict[Tuple[str, Optional[str]], Transfers]:
        """Sales by entry and unit; a sale without a unit is one of the whole entry."""
        if not record["transfers"]:
            return {}
        units = {entry["id"]: [unit.id for unit in units_of(entry)] for entry in record["roll"]["entries"]}
        sales: Dict[Tuple[str, Optional[str]], Transfers] = defaultdict(lambda: Transfers([], []))
        for transfer in sorted(record["transfers"], key=lambda transfer: transfer["at"]):
            entry, unit = transfer["entryId"], transfer["unitId"]
            for id_ in units[entry] if unit is None else [unit]:
                sales[entry, id_].at.append(transfer["at"])
                sales[entry, id_].voters.append(transfer["voters"])
        return dict(sales)

    def _listening(self, record: Json) -> set:
        """The entries whose silence counts (2)."""
        if self.values.get("silentPolicy") != "FOLLOW_MAJORITY_IF_DELIVERED" or record["silentClause"] is None or self.paper.is_election:
            return set()
        delivered = {d["entryId"] for d in record["deliveries"] if d["way"] != "POSTED" and d["at"] < self.poll["closesAt"]}
        return delivered - {waiver["entryId"] for waiver in record["waivers"]}

    def proxy_of(self, ballot: Json) -> Optional[Json]:
        """The power that a ballot was cast under."""
        return None if ballot["proxyId"] is None else self.proxies.get(ballot["proxyId"])

    def voter_of(self, ballot: Json) -> str:
        """The voter of a ballot (1.3)."""
        proxy = self.proxy_of(ballot)
        return ballot["by"] if proxy is None else proxy["principal"]

    def covers(self, ballot: Json, entry: Json, unit: Unit) -> bool:
        """Whether the voter of a ballot may speak for a unit (1.3)."""
        voter = self.voter_of(ballot)
        if not voter:
            return True
        sales = self.transfers.get((entry["id"], unit.id))
        before = bisect_right(sales.at, ballot["castAt"]) if sales else 0
        return voter in (sales.voters[before - 1] if sales and before else entry["voters"])


def serial_fault(ballot: Json, lists: Lists) -> Optional[str]:
    """1.1.4: the number of the paper."""
    paper = lists.issued.get(ballot["serial"])
    if paper is None or paper["entryId"] != ballot["entryId"] or paper["unitId"] not in (None, ballot["unitId"]):
        return "NOT_ISSUED"
    if paper["replacedAt"] is not None and paper["replacedAt"] <= ballot["castAt"]:
        return "REISSUED"
    return None


def power_fault(ballot: Json, lists: Lists) -> Optional[str]:
    """1.1.5: the power."""
    proxy = lists.proxy_of(ballot)
    if (
        proxy is None
        or proxy["entryId"] != ballot["entryId"]
        or proxy["registeredAt"] > ballot["castAt"]
        or (proxy["revokedAt"] is not None and proxy["revokedAt"] <= ballot["castAt"])
        or ballot["by"] not in ("", proxy["holder"])
    ):
        return "NO_PROXY_DOCUMENT"
    return lists.faults.get(proxy["id"])


def void_reason(ballot: Json, lists: Lists) -> Optional[str]:
    """1.1.1 to 1.1.5: why a ballot is void, whatever it covers."""
    if ballot["ballotVoid"] is not None:
        return ballot["ballotVoid"]
    if ballot["id"] in lists.revoked:
        return "REVOKED"
    if ballot["castAt"] < lists.poll["opensAt"]:
        return "EARLY"
    if ballot["castAt"] >= lists.poll["closesAt"]:
        return "LATE"
    fault = serial_fault(ballot, lists) if ballot["serial"] else None
    if fault is None and ballot["proxyId"] is not None:
        fault = power_fault(ballot, lists)
    return fault


def in_order(ballots: List[Json]) -> List[Json]:
    """By instant, then id (1.5)."""
    return sorted(ballots, key=lambda ballot: (ballot["castAt"], utf16(ballot["id"])))


def pick(ballots: List[Json], values: Json, changes: Optional[int]) -> Json:
    """The one of several ballots of one voter that counts (1.5); `changes` None means as many as the setting allows."""
    if len(ballots) == 1:
        return ballots[0]
    ordered, policy = in_order(ballots), setting(values, "duplicatePolicy", str)
    if policy == "LAST_VALID":
        return ordered[-1]
    if policy == "ELECTRONIC_PREVAILS":
        ordered = [ballot for ballot in ordered if ballot["channel"] in ELECTRONIC] or ordered
    elif policy != "FIRST_VALID":
        raise Unreadable("setting_unreadable", "duplicatePolicy", where="profile.values")
    return ordered[min(setting(values, "voteChangesFormal", int) if changes is None else changes, len(ordered) - 1)]


def before_sale(ballots: List[Json], sales: Optional[Transfers]) -> List[Json]:
    """1.4.3a: what was cast before the first sale that followed the first ballot."""
    if sales is None:
        return ballots
    later = bisect_right(sales.at, min(ballot["castAt"] for ballot in ballots))
    return ballots if later == len(sales.at) else [ballot for ballot in ballots if ballot["castAt"] < sales.at[later]]


def speaker(ballots: List[Json], entry: Json, unit: Unit, lists: Lists, items: Dict[str, Item]) -> List[Json]:
    """1.4: the ballot that counts for a unit; several when they contradict each other."""
    if len(ballots) == 1:
        return ballots
    ballots = before_sale(ballots, lists.transfers.get((entry["id"], unit.id)))
    settled = [ballot for ballot in ballots if ballot["id"] == lists.settled.get(entry["id"])]
    if settled:
        return settled
    by_voter: Dict[str, List[Json]] = defaultdict(list)
    for ballot in ballots:
        by_voter[lists.voter_of(ballot)].append(ballot)
    chosen = [pick(own, lists.values, None) for own in by_voter.values()]
    if len({(items[ballot["id"]].marks, ballot["itemVoid"]) for ballot in chosen}) > 1:
        return chosen
    return [pick(chosen, lists.values, 0)]


class Judged(NamedTuple):
    """An entry after its ballots were judged: what each unit says, and the ballots that do not count, with the reason."""

    sayings: List[Tuple[int, Saying]]
    excluded: List[Tuple[str, str]]


def judge(entry: Json, ballots: List[Json], lists: Lists) -> Judged:
    """Section 1 for one entry."""
    units = units_of(entry)
    by_id = {unit.id: unit for unit in units}
    covering: Dict[Optional[str], List[Json]] = defaultdict(list)
    fates: Dict[str, str] = {}
    void_for: set = set()
    for ballot in ballots:
        asked = units if ballot["unitId"] is None else [by_id[ballot["unitId"]]] if ballot["unitId"] in by_id else []
        reason = void_reason(ballot, lists)
        covered = [] if reason else [unit for unit in asked if lists.covers(ballot, entry, unit)]
        for unit in covered:
            covering[unit.id].append(ballot)
        if not covered:
            fates[ballot["id"]] = reason or "NOT_THE_OWNER"
            void_for.update(unit.id for unit in asked)
    items = {b["id"]: item_of(b, lists.paper, lists.proxy_of(b)) for b in ballots if b["id"] not in fates}
    sayings, counting, suspended = [], set(), set()
    for unit in units:
        if unit.id not in covering:
            sayings.append((unit.area, Saying(VOID_BALLOT if unit.id in void_for else NOT_RETURNED)))
            continue
        found = speaker(covering[unit.id], entry, unit, lists, items)
        (counting if len(found) == 1 else suspended).update(ballot["id"] for ballot in found)
        sayings.append((unit.area, items[found[0]["id"]].saying if len(found) == 1 else Saying(SUSPENDED)))
    for id_ in items.keys() - counting:
        fates[id_] = "SUSPENDED" if id_ in suspended else "DUPLICATE"
    return Judged(sayings, list(fates.items()))


# ---------------------------------------------------------------------------------------------------------------------
# The sums (count-rules 2 to 4)
# ---------------------------------------------------------------------------------------------------------------------


def head_says(sayings: List[Tuple[int, Saying]]) -> Saying:
    """2: what the head of an entry says."""
    said = {saying for _, saying in sayings}
    if len(said) == 1:
        return next(iter(said))
    speaking = {saying for saying in said if saying.kind in SPEAKING}
    if speaking:
        return next(iter(speaking)) if len(speaking) == 1 else Saying(ABSTAIN)
    return next(Saying(kind) for kind in NOT_SPEAKING if Saying(kind) in said)


class Weights:
    """How much was said of each kind and for each option, in heads or in area."""

    def __init__(self, options: Sequence[str]) -> None:
        self.kinds: Counter = Counter()
        self.explicit: Dict[str, int] = dict.fromkeys(options, 0)
        self.present = 0

    def add(self, saying: Saying, weight: int) -> None:
        """Somebody of this weight says that."""
        self.kinds[saying.kind] += weight
        for option in saying.options:
            self.explicit[option] += weight

    def leader(self) -> Optional[str]:
        """The option with the most marks, if it is alone there with more than none."""
        most = max(self.explicit.values(), default=0)
        leaders = [option for option, marks in self.explicit.items() if marks == most]
        return leaders[0] if most and len(leaders) == 1 else None

    def figures(self, majority: Optional[str]) -> Json:
        """The table of section 3, without what participates."""
        kinds = self.kinds
        joining = kinds[FOLLOW] + kinds[SILENT]
        counts = {**self.explicit, ABSTAIN: kinds[ABSTAIN] + (0 if majority else joining)}
        if majority:
            counts[majority] += joining
        roll = sum(kinds.values())
        return {
            "counts": counts, "marked": kinds[MARKED] + (joining if majority else 0), "ballots": roll - kinds[NOT_RETURNED] - kinds[SILENT],
            "explicit": {**self.explicit, ABSTAIN: kinds[ABSTAIN]}, "followed": kinds[FOLLOW], "silent": kinds[SILENT],
            "suspended": kinds[SUSPENDED], "notReturned": kinds[NOT_RETURNED], "voidBallots": kinds[VOID_BALLOT], "voidItems": kinds[VOID_ITEM],
            "roll": roll, "present": self.present,
        }


def owners_sum(weights: Weights, majority: Optional[str], values: Json) -> Json:
    """3: one measure of an owners' vote."""
    sums = weights.figures(majority)
    sums["participating"] = sums["marked"]
    if switch(values, "abstainCountsAsParticipation", True):
        sums["participating"] += sums["counts"][ABSTAIN]
    if switch(values, "voidItemCountsAsParticipation", True):
        sums["participating"] += sums["voidItems"]
    return sums


HEADS_FIELDS = ("counts", "marked", "ballots", "voidBallots", "voidItems", "roll", "present")


def heads_sum(weights: Weights, poll: Json, values: Json) -> Json:
    """4: a vote by heads alone, or one party of it."""
    sums = {name: value for name, value in weights.figures(None).items() if name in HEADS_FIELDS}
    if poll["conduct"] == "IN_MEETING":
        sums["participating"] = sums["present"]
    else:
        void_items = 0 if switch(values, "voidItemCountsAsParticipation", True) else sums["voidItems"]
        sums["participating"] = sums["ballots"] - sums["voidBallots"] - void_items
    return sums


class Counted(NamedTuple):
    """A tally, and the ballots that do not count."""

    tally: Json
    excluded: List[Json]


def listed(excluded: Iterable[Tuple[str, str]]) -> List[Json]:
    """1.6: as `declared.excluded` has them."""
    return [{"ballotId": id_, "reason": reason} for id_, reason in sorted(excluded, key=lambda pair: utf16(pair[0]))]


def judged_entries(record: Json, lists: Lists) -> Iterator[Tuple[Json, Judged]]:
    """Every entry with its ballots judged; silence that counts is told apart (2)."""
    by_entry: Dict[str, List[Json]] = defaultdict(list)
    for ballot in record["ballots"]:
        by_entry[ballot["entryId"]].append(ballot)
    for entry in record["roll"]["entries"]:
        judged = judge(entry, by_entry.get(entry["id"], []), lists)
        if entry["id"] in lists.listening and all(saying.kind == NOT_RETURNED for _, saying in judged.sayings):
            judged = Judged([(area, Saying(SILENT)) for area, _ in judged.sayings], judged.excluded)
        yield entry, judged


def count_owners(record: Json) -> Counted:
    """An owners' vote: by heads and by area."""
    lists = Lists(record)
    heads, area, excluded = Weights(lists.paper.options), Weights(lists.paper.options), []
    for _, judged in judged_entries(record, lists):
        heads.add(head_says(judged.sayings), 1)
        for weight, saying in judged.sayings:
            area.add(saying, weight)
        excluded += judged.excluded
    majority = heads.leader() if heads.leader() == area.leader() else None
    tally = owners_sum(heads, majority, lists.values)
    tally.update(area=owners_sum(area, majority, lists.values), majorityOption=majority, byParty={})
    return Counted(tally, listed(excluded))


def count_heads(record: Json) -> Counted:
    """A vote by heads alone, with names: every ballot is the one of its entry (4)."""
    poll, values, paper = record["poll"], record["profile"]["values"], paper_of(record["poll"])
    said = {}
    for ballot in record["ballots"]:
        item = item_of(ballot, paper, None)
        over = paper.is_election and len(item.marks) > poll["seats"]
        said[ballot["entryId"]] = Saying(VOID_BALLOT) if over else item.saying
    heads = Weights(paper.options)
    parties: Dict[str, Weights] = {}
    for entry in record["roll"]["entries"]:
        sums = [heads]
        if entry["party"] is not None:
            sums.append(parties.setdefault(entry["party"], Weights(paper.options)))
        for weights in sums:
            weights.add(said.get(entry["id"], Saying(NOT_RETURNED)), 1)
            weights.present += 1 if poll["conduct"] == "IN_MEETING" and entry["isPresent"] else 0
    tally = heads_sum(heads, poll, values)
    tally["byParty"] = {party: heads_sum(weights, poll, values) for party, weights in parties.items()}
    return Counted(tally, [])


def count_secret(record: Json) -> Counted:
    """6: a secret vote. Ballots belong to nobody, so each is one head, and nothing can be said of parties."""
    poll, paper, entries = record["poll"], paper_of(record["poll"]), record["roll"]["entries"]
    heads = Weights(paper.options)
    for ballot in record["sealed"]:
        item = item_of({**ballot, "itemVoid": None}, paper, None)
        over = paper.is_election and len(item.marks) > poll["seats"]
        heads.add(Saying(VOID_BALLOT) if over else item.saying, 1)
    heads.add(Saying(NOT_RETURNED), len(entries) - len(record["sealed"]))
    if poll["conduct"] == "IN_MEETING":
        heads.present = sum(entry["isPresent"] for entry in entries)
    tally = heads_sum(heads, poll, record["profile"]["values"])
    tally["byParty"] = {}
    return Counted(tally, [])


def count(record: Json) -> Counted:
    """Tally and excluded ballots of a record."""
    if is_secret(record):
        return count_secret(record)
    return count_owners(record) if record["poll"]["base"] == "OWNERS" else count_heads(record)


# ---------------------------------------------------------------------------------------------------------------------
# The decision rules (count-rules 5 and 6)
# ---------------------------------------------------------------------------------------------------------------------

RESIDENTS = {"HOUSEHOLDS": "households", "ADULTS": "adults", "GROUP_REPS": "groupReps"}
BODIES: Dict[str, Tuple[str, ...]] = {
    "DR2": ("MEMBERS",), "DR3": tuple(RESIDENTS), "DR4": ("MEMBERS",),
    "DR5": ("OWNERS",), "DR6": ("OWNERS",), "DR7": ("OWNERS",), "DR9": ("MEMBERS",),
}
QUORUMS = {"DR2": "jointQuorum", "DR3": "residentsMeetingQuorum", "DR4": "councilQuorum"}
PARTIES = frozenset(("RESIDENTS_COMMITTEE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "SOCIAL_ORGANISATION"))


def side(value: int, factor: int) -> Json:
    """One side of a test."""
    return {"value": value, "factor": factor, "product": value * factor}


def make_test(name: str, base: str, left: Json, operator: str, right: Json, option: Optional[str] = None) -> Json:
    """A test with both its sides."""
    one, other = left["product"], right["product"]
    holds = {MORE_THAN: one > other, AT_LEAST: one >= other, EQUAL: one == other}[operator]
    test = {"name": name, "base": base, "left": left, "operator": operator, "right": right, "holds": holds}
    return test if option is None else {**test, "option": option}


def share_test(name: str, base: str, part: int, share: Share, whole: int, option: Optional[str] = None) -> Json:
    """The test that `part` is this share of `whole`."""
    operator, numerator, denominator = share
    return make_test(name, base, side(part, denominator), operator, side(whole, numerator), option)


def all_hold(tests: Iterable[Json]) -> bool:
    """Whether every test holds."""
    return all(test["holds"] for test in tests)


class Case(NamedTuple):
    """A counted vote that waits for its verdict."""

    poll: Json
    values: Json
    tally: Json

    @property
    def options(self) -> List[str]:
        """The options in the order of the paper."""
        return [option["id"] for option in self.poll["options"]]

    @property
    def measures(self) -> List[Tuple[str, Json]]:
        """What is counted: heads, and area where there is one."""
        area = self.tally.get("area")
        return [("heads", self.tally)] if area is None else [("heads", self.tally), ("area", area)]


def check_body(rule: object, poll: Json) -> None:
    """Raise unless the rule is one of the table and fits those who vote."""
    if poll["base"] not in BODIES.get(str(rule), ()):
        raise Unreadable("rule_unknown", rule, poll["base"], where="poll.rule")


def named_measures(rule: str, case: Case) -> List[Tuple[str, Json]]:
    """The measures as the tests of a body name them (6): DR3 counts households, adults or representatives."""
    return [(RESIDENTS[case.poll["base"]], case.tally)] if rule == "DR3" else case.measures


def participation(rule: str, case: Case) -> List[Json]:
    """The tests of participation of a body."""
    check_body(rule, case.poll)
    fixed = (MORE_THAN, 1, 2) if rule == "DR9" else (AT_LEAST, 2, 3)
    share = share_of(case.values, QUORUMS[rule]) if rule in QUORUMS else fixed
    tests = [
        share_test("PARTICIPATION", base, sums["participating"], share, sums["roll"])
        for base, sums in named_measures(rule, case)
    ]
    if rule == "DR2" and switch(case.values, "jointQuorumEachParty", False):
        here = len(PARTIES.intersection(case.poll["partiesPresent"]))
        tests.append(make_test("PARTIES_REPRESENTED", "parties", side(here, 1), EQUAL, side(len(PARTIES), 1)))
    return tests


def verdict_of(case: Case, outcome: str, tests: List[Json], needs: str = "ALL", **more: object) -> Json:
    """A verdict; what does not apply is left out."""
    verdict = {"rule": case.poll["rule"], "outcome": outcome, "tests": tests, "needs": needs}
    verdict.update((name, value) for name, value in more.items() if value is not None)
    return verdict


def joint_approval(case: Case) -> Json:
    """DR2: how a joint meeting approves."""
    counts, kind = case.tally["counts"], setting(case.values, "jointMajorityBase", str)
    if kind == "YES_VS_NO":
        return make_test("APPROVAL", "heads", side(counts.get("FOR", 0), 1), MORE_THAN, side(counts.get("AGAINST", 0), 1))
    if kind not in ("PRESENT", "ROLL"):
        raise Unreadable("setting_unreadable", "jointMajorityBase", where="profile.values")
    whole = case.tally["participating" if kind == "PRESENT" else "roll"]
    return share_test("APPROVAL", "heads", counts.get("FOR", 0), (MORE_THAN, 1, 2), whole)


def approval(rule: str, variant: Optional[str], case: Case) -> List[Json]:
    """The tests of approval of a yes-or-no vote."""
    if rule == "DR2":
        return [joint_approval(case)]
    if rule == "DR9":
        return [share_test("APPROVAL", "heads", case.tally["counts"].get("FOR", 0), (MORE_THAN, 1, 2), case.tally["roll"])]
    if rule in ("DR3", "DR4"):
        share = share_of(case.values, {"DR3": "residentsMeetingMajority", "DR4": "councilMajority"}[rule])
    else:
        share = (AT_LEAST, 3, 4) if rule == "DR6" or variant == "SPECIAL" else (MORE_THAN, 1, 2)
    return [
        share_test("APPROVAL", base, sums["counts"].get("FOR", 0), share, sums["participating"])
        for base, sums in named_measures(rule, case)
    ]


def variant_of(rule: str, case: Case) -> Optional[str]:
    """6: which form of a yes-or-no rule applies."""
    if rule == "DR2":
        return setting(case.values, "jointMajorityBase", str)
    if rule == "DR3":
        return case.poll["base"]
    if rule == "DR7":
        return case.poll["variant"]
    return None


def decide_yes_no(case: Case) -> Json:
    """DR2 to DR7."""
    rule = case.poll["rule"]
    tests = participation(rule, case)
    variant = variant_of(rule, case)
    if not all_hold(tests):
        return verdict_of(case, "NO_QUORUM", tests, variant=variant)
    approvals = approval(rule, variant, case)
    return verdict_of(case, "PASSED" if all_hold(approvals) else "FAILED", tests + approvals, variant=variant)


def leader_tests(leader: str, body: str, case: Case) -> List[Json]:
    """DR11: more than half, of those who take part or (DR9) of all."""
    whole = "roll" if body == "DR9" else "participating"
    return [
        share_test("APPROVAL", base, sums["counts"][leader], (MORE_THAN, 1, 2), sums[whole], leader)
        for base, sums in named_measures(body, case)
    ]


def run_off_options(leaders: List[str], leaders_hold: bool, case: Case) -> List[str]:
    """DR11: among which options a first vote is asked again."""
    counts = case.tally["counts"]
    if case.poll["method"] == "APPROVAL":
        return leaders if leaders_hold else []
    votes = sorted((counts[option] for option in case.options), reverse=True)
    return [option for option in case.options if len(votes) > 1 and counts[option] >= votes[1]]


def decide_options(case: Case) -> Json:
    """DR11: one of several options."""
    body = case.poll["body"]
    extra = {"variant": case.poll["method"], "body": body}
    tests = participation(body, case)
    if not all_hold(tests):
        return verdict_of(case, "NO_QUORUM", tests, **extra)
    counts = case.tally["counts"]
    most = max((counts[option] for option in case.options), default=0)
    leaders = [option for option in case.options if most and counts[option] == most]
    approvals = [test for leader in leaders for test in leader_tests(leader, body, case)]
    tests += approvals
    if len(leaders) == 1 and all_hold(approvals):
        unchanged = next(option["isStatusQuo"] for option in case.poll["options"] if option["id"] == leaders[0])
        return verdict_of(case, "STATUS_QUO" if unchanged else "PASSED", tests, winner=leaders[0], **extra)
    again = run_off_options(leaders, all_hold(approvals), case) if leaders and case.poll["stage"] == "FIRST" else []
    if len(again) > 1:
        return verdict_of(case, "RUN_OFF", tests, runOff=again, **extra)
    return verdict_of(case, "STATUS_QUO", tests, **extra)


def candidate_tests(candidate: str, case: Case) -> List[Json]:
    """DR12: a majority of the valid ballots, where asked also of their area."""
    measures = [("ballots", case.tally)]
    if case.tally.get("area") is not None and switch(case.values, "committeeElectionAreaMajority", False):
        measures.append(("area", case.tally["area"]))
    return [
        share_test("APPROVAL", base, sums["counts"][candidate], (MORE_THAN, 1, 2), sums["marked"] + sums["counts"][ABSTAIN], candidate)
        for base, sums in measures
    ]


def rank_tests(ranked: List[str], seats: int, votes: Dict[str, int]) -> List[Json]:
    """DR12 run-off: each of the first ones has more votes than the one after the last seat."""
    if len(ranked) <= seats:
        return []
    after = votes[ranked[seats]]
    return [make_test("RANKED_ABOVE", "ballots", side(votes[one], 1), MORE_THAN, side(after, 1), one) for one in ranked[:seats]]


def fill_seats(eligible: List[str], ranked: List[str], case: Case) -> Tuple[str, Json]:
    """DR12: who takes the seats."""
    seats, votes = case.poll["seats"], case.tally["counts"]
    if len(eligible) <= seats:
        open_seats = seats - len(eligible)
        if not open_seats:
            return "PASSED", {"elected": eligible}
        others = [one for one in ranked if one not in eligible]
        place = open_seats * setting(case.values, "byElectionCandidatesPerSeat", int)
        least = votes[others[min(place, len(others)) - 1]] if others and place else 0
        asked_again = [one for one in case.options if one in others and place and votes[one] >= least]
        return "BY_ELECTION", {"elected": eligible, "openSeats": open_seats, "byElection": asked_again}
    last = votes[eligible[seats - 1]] if seats else votes[eligible[0]] + 1
    above = [one for one in eligible if votes[one] > last]
    tied = [one for one in eligible if votes[one] == last]
    if len(above) + len(tied) == seats:
        return "PASSED", {"elected": above + tied}
    return "RUN_OFF", {"elected": above, "openSeats": seats - len(above), "runOff": [one for one in case.options if one in tied]}


def decide_election(case: Case) -> Json:
    """DR12: several seats."""
    body = case.poll["body"]
    extra: Json = {"variant": case.poll["stage"], "body": body}
    tests = participation(body, case)
    if not all_hold(tests):
        return verdict_of(case, "NO_QUORUM", tests, **extra)
    votes, options = case.tally["counts"], case.options
    ranked = sorted(options, key=lambda one: -votes[one])
    if case.poll["stage"] == "FIRST":
        by_candidate = {one: candidate_tests(one, case) for one in ranked}
        eligible = [one for one in ranked if all_hold(by_candidate[one])]
        tests += [test for one in ranked for test in by_candidate[one]]
    else:
        eligible = ranked
        tests += rank_tests(ranked, case.poll["seats"], votes)
    outcome, found = fill_seats(eligible, ranked, case)
    return verdict_of(case, outcome, tests, "EACH", **extra, **found)


DECIDERS: Dict[str, Callable[[Case], Json]] = {
    **dict.fromkeys(("DR2", "DR3", "DR4", "DR5", "DR6", "DR7", "DR9"), decide_yes_no), "DR11": decide_options, "DR12": decide_election,
}


def decide(record: Json, tally: Json) -> Json:
    """The verdict on a tally."""
    poll = record["poll"]
    if poll["rule"] not in DECIDERS:
        raise Unreadable("rule_unknown", poll["rule"], poll["base"], where="poll.rule")
    if not tally["roll"] or ("area" in tally and not tally["area"]["roll"]):
        raise Unreadable("empty_roll", where="roll")
    return DECIDERS[poll["rule"]](Case(poll, record["profile"]["values"], tally))


# ---------------------------------------------------------------------------------------------------------------------
# What is compared (count-record 4)
# ---------------------------------------------------------------------------------------------------------------------

_NOTHING = object()


def compact(value: object) -> str:
    """A value for a message."""
    return "–" if value is _NOTHING else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def differences(declared: object, computed: object, where: str) -> Iterator[Finding]:
    """Every place where two values are not the same."""
    if isinstance(declared, dict) and isinstance(computed, dict):
        for key in sorted(declared.keys() | computed.keys(), key=utf16):
            yield from differences(declared.get(key, _NOTHING), computed.get(key, _NOTHING), join(where, key))
    elif isinstance(declared, list) and isinstance(computed, list):
        for index in range(max(len(declared), len(computed))):
            pair = [values[index] if index < len(values) else _NOTHING for values in (declared, computed)]
            yield from differences(pair[0], pair[1], f"{where}[{index}]")
    elif type(declared) is not type(computed) or declared != computed:
        yield Finding(where, "differs", (compact(declared), compact(computed)))


class Result(NamedTuple):
    """What came of a record. Refused and unreadable ones have no tally."""

    status: int
    findings: List[Finding]
    counted: Optional[Counted] = None
    verdict: Optional[Json] = None

    def machine(self, lang: str) -> Json:
        """For comparison by a program."""
        result = {"status": self.status, **self.recomputed}
        return {**result, "findings": [finding.tell(lang) for finding in self.findings]} if self.findings else result

    @property
    def recomputed(self) -> Json:
        """What the record should declare; nothing where it was not counted."""
        return {} if self.counted is None else {"tally": self.counted.tally, "verdict": self.verdict, "excluded": self.counted.excluded}


def verify(record: Any, count_only: bool = False) -> Result:
    """Check, count and compare one record that `read_json` gave."""
    try:
        check_shape(record, count_only)
        findings = check_trust(record, count_only)
        if findings:
            return Result(DIFFERS, findings)
        counted = count(record)
        verdict = decide(record, counted.tally)
    except Unreadable as fault:
        return Result(UNREADABLE, [fault.finding])
    except RecursionError:
        return Result(UNREADABLE, [Finding("", "too_deep")])
    result = Result(AGREES, [], counted, verdict)
    if not count_only:
        findings = [f for name, value in result.recomputed.items() for f in differences(record["declared"][name], value, f"declared.{name}")]
    return result._replace(status=DIFFERS if findings else AGREES, findings=findings)


def verify_text(text: str, count_only: bool = False) -> Result:
    """The same from the text of a record."""
    try:
        return verify(read_json(text), count_only)
    except Unreadable as fault:
        return Result(UNREADABLE, [fault.finding])


# ---------------------------------------------------------------------------------------------------------------------
# The report
# ---------------------------------------------------------------------------------------------------------------------


def amount(value: int, base: str) -> str:
    """Heads as they are, areas in square metres with two digits."""
    return f"{value // 100}.{value % 100:02d}" if base == "area" else str(value)


def sum_lines(base: str, sums: Json, titles: Dict[str, str], lang: str) -> Iterator[str]:
    """One measure: heads or area."""
    show = {name: amount(value, base) for name, value in sums.items() if type(value) is int}
    parts = [tell(lang, "roll", show["roll"]), tell(lang, "ballots", show["ballots"])]
    parts.append(tell(lang, "participating", show["participating"], show["roll"]))
    parts += [tell(lang, name, show[name]) for name in ("voidItems", "voidBallots", "suspended", "notReturned", "followed", "silent") if sums.get(name)]
    yield f"{tell(lang, base)}: " + (", " if lang == "en" else "，").join(parts)
    for option, votes in sums["counts"].items():
        title = tell(lang, "abstained", "").strip() if option == ABSTAIN else titles[option]
        yield f"  {title} ({option}) {amount(votes, base)}/{show['participating']}"


def side_text(one: Json, base: str) -> str:
    """One side of a test with its multiplication."""
    return f"{one['factor']} × {amount(one['value'], base)} = {amount(one['product'], base)}"


def test_line(test: Json, lang: str, base_of_poll: str) -> str:
    """A test with both its sides."""
    base = test["base"]
    left, right = (side_text(test[name], base) for name in ("left", "right"))
    of = f" {test['option']}" if "option" in test else ""
    operator = {AT_LEAST: "≥", EQUAL: "="}.get(test["operator"], ">")
    named = "APPROVAL_OWNERS" if test["name"] == "APPROVAL" and base_of_poll == "OWNERS" else test["name"]
    name, unit, end = tell(lang, named), tell(lang, "test_" + base), tell(lang, "holds" if test["holds"] else "fails")
    return f"  {name}{of} ({unit}): {left} {operator} {right}  {end}"


def rule_line(poll: Json, verdict: Json, lang: str) -> str:
    """The rule, and who was asked how."""
    said = [rule_name(verdict["rule"], lang)]
    said += [rule_name(verdict["body"], lang)] if "body" in verdict else []
    codes = [verdict[name] for name in ("variant",) if name in verdict] + [poll[name] for name in ("base", "method", "conduct", "ballotMode")]
    said += [tell(lang, "said_" + code) if "said_" + code in MESSAGES else code for code in dict.fromkeys(codes)]
    return tell(lang, "rule", " · ".join(said))


def rule_name(rule: str, lang: str) -> str:
    """A rule by its name, with its number."""
    known = "rule_" + rule
    return f"{tell(lang, known)} ({rule})" if known in MESSAGES else rule


def mark_titles(poll: Json, lang: str) -> Dict[str, str]:
    """What may be marked, in the words of the ballot: owners agree (the statute's word), everybody else is for or against."""
    titles = {option["id"]: option["title"] for option in poll["options"]}
    if poll["method"] == "YES_NO":
        titles["FOR"] = tell(lang, "FOR_OWNERS" if poll["base"] == "OWNERS" else "FOR")
        titles["AGAINST"] = tell(lang, "AGAINST")
    return titles


def outcome_lines(verdict: Json, titles: Dict[str, str], lang: str) -> Iterator[str]:
    """The outcome and who or what came out of it."""
    yield tell(lang, "outcome", f"{tell(lang, verdict['outcome'])} ({verdict['outcome']})")
    if "winner" in verdict:
        yield tell(lang, "winner", titles[verdict["winner"]])
    for name in ("elected", "runOff", "byElection"):
        if name in verdict:
            yield tell(lang, name, (", " if lang == "en" else "、").join(titles[one] for one in verdict[name]) or tell(lang, "nothing"))
    if "openSeats" in verdict:
        yield tell(lang, "openSeats", verdict["openSeats"])


def chain_line_text(record: Json, lang: str) -> str:
    """How far the chain was checked."""
    lines = record["chain"]["lines"]
    if not lines:
        return tell(lang, "chain_empty")
    return tell(lang, "chain", lines[0]["seq"], lines[-1]["seq"], sum("type" in line for line in lines))


def finding_lines(findings: List[Finding], lang: str) -> Iterator[str]:
    """The findings, one line each; after many only their number."""
    for finding in findings[:FINDINGS_SHOWN]:
        yield "  " + clean(finding.tell(lang))
    if len(findings) > FINDINGS_SHOWN:
        yield "  " + tell(lang, "more", len(findings) - FINDINGS_SHOWN)


def clean(line: str) -> str:
    """Nothing in a record may draw lines of its own into the report."""
    return "".join(sign if sign.isprintable() else "�" for sign in line)


def report(record: Json, result: Result, count_only: bool, lang: str) -> Iterator[str]:
    """Everything that a resident wants to see."""
    if result.counted is None or result.verdict is None:
        yield tell(lang, "unreadable" if result.status == UNREADABLE else "refused")
        yield from finding_lines(result.findings, lang)
        if result.status == DIFFERS:
            yield tell(lang, "disagree_short")
        return
    poll, tally = record["poll"], result.counted.tally
    titles = mark_titles(poll, lang)
    yield f"{record['community']['name']}  {record['matter']['number']}  {poll['title']}"
    yield rule_line(poll, result.verdict, lang)
    yield from sum_lines("heads", tally, titles, lang)
    if "area" in tally:
        yield from sum_lines("area", tally["area"], titles, lang)
    yield tell(lang, "tests")
    yield from (test_line(test, lang, poll["base"]) for test in result.verdict["tests"])
    yield from outcome_lines(result.verdict, titles, lang)
    if count_only:
        return
    yield chain_line_text(record, lang)
    yield tell(lang, "print", record["fingerprint"])
    if record["declared"]["materiality"] is not None:
        yield tell(lang, "materiality")
    yield tell(lang, "disagree" if result.findings else "agree")
    yield from finding_lines(result.findings, lang)


# ---------------------------------------------------------------------------------------------------------------------
# The command
# ---------------------------------------------------------------------------------------------------------------------


def language(environment: Dict[str, str]) -> str:
    """English where LANG says so, otherwise Chinese."""
    return "en" if environment.get("LANG", "").lower().startswith("en") else "zh"


def arguments(argv: Optional[Sequence[str]]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="重新计算导出的表决记录 / Count an exported vote record again")
    parser.add_argument("file", nargs="?", help="表决记录（JSON） / the count record (JSON); - = stdin")
    parser.add_argument("--lang", choices=("zh", "en"), default=language(dict(os.environ)), help="语言 / language (LANG)")
    parser.add_argument("--json", action="store_true", help="只输出重算结果 / print only the recomputed result, as JSON")
    parser.add_argument("--batch", action="store_true", help="标准输入每行一份记录 / one record per line of stdin, one JSON result per line")
    parser.add_argument("--count-only", action="store_true", help="只重算，不查链、指纹和声明 / only count, without chain, fingerprint, declaration")
    options = parser.parse_args(argv)
    if options.batch == bool(options.file):
        parser.error("FILE / --batch")
    return options


def read_text(name: str) -> str:
    """The text of a file, or of standard input."""
    try:
        if name == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        with open(name, "rb") as file:
            return file.read().decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable("not_text") from None
    except OSError as error:
        raise Unreadable("no_file", error.strerror or error) from None


def batch(count_only: bool, lang: str) -> int:
    """A result for each line of standard input; the worst status of them."""
    worst = AGREES
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        try:
            result = verify_text(line.decode("utf-8"), count_only)
        except UnicodeDecodeError:
            result = Result(UNREADABLE, [Finding("", "not_text")])
        worst = max(worst, result.status)
        print(json.dumps(result.machine(lang), ensure_ascii=False, separators=(",", ":")))
    return worst


def use_utf8() -> None:
    """Write UTF-8 wherever this runs."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Run the command and give its exit status."""
    use_utf8()
    options = arguments(argv)
    if options.batch:
        return batch(options.count_only, options.lang)
    gc.disable()  # a record has no cycles, and searching a large one for them again and again takes most of the time
    try:
        record = read_json(read_text(options.file))
        result = verify(record, options.count_only)
    except Unreadable as fault:
        record, result = {}, Result(UNREADABLE, [fault.finding])
    if not options.json:
        for line in report(record, result, options.count_only, options.lang):
            print(clean(line))
        return result.status
    if result.counted is not None:
        print(json.dumps(result.recomputed, ensure_ascii=False, indent=2))
    for line in finding_lines(result.findings, options.lang):
        print(line, file=sys.stderr)
    return result.status


if __name__ == "__main__":
    sys.exit(main())
