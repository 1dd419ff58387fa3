"""Tests of verify.py with small records made by hand; every expected number was worked out on paper.

    python3 -m unittest tools/verify/test_verify.py
"""

from __future__ import annotations

import copy
import hashlib
import json
import os
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Sequence, Tuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import verify  # noqa: E402

Json = Dict[str, Any]
OPENS, CLOSES = 1_000, 2_000
TEXT = "是否更换电梯？😀"

VALUES: Json = {
    "duplicatePolicy": "FIRST_VALID", "voteChangesFormal": 0, "proxyLimit": 3, "silentPolicy": "NOT_PARTICIPATING",
    "abstainCountsAsParticipation": True, "voidItemCountsAsParticipation": True, "committeeElectionAreaMajority": False,
    "byElectionCandidatesPerSeat": 2, "jointQuorum": ">= 2/3", "jointQuorumEachParty": True, "jointMajorityBase": "PRESENT",
    "residentsMeetingQuorum": "> 1/2", "residentsMeetingMajority": "> 1/2",
    "councilQuorum": ">= 2/3", "councilMajority": "> 1/2",
}
PARTIES = ["RESIDENTS_COMMITTEE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "SOCIAL_ORGANISATION"]
CLAUSE = {"title": "议事规则", "article": "第十二条", "adoptedOn": "2026-01-01"}


# ---------------------------------------------------------------------------------------------------------------------
# Making records
# ---------------------------------------------------------------------------------------------------------------------


def h(value: Any) -> str:
    """Hash of canonical JSON, written apart from verify.py; keys of these tests are ASCII."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def entry(id_: str, *areas: int, voters: Sequence[str] = (), party: Optional[str] = None, present: bool = False) -> Json:
    """An entry with one unit per area; without areas it is one that only heads count."""
    units = [{"id": f"{id_}-u{number}", "areaCenti": area} for number, area in enumerate(areas, 1)]
    return {
        "id": id_, "label": f"{id_}号", "areaCenti": sum(areas) if areas else None, "isPresent": present, "party": party,
        "isDeveloper": False, "voters": list(voters) or [f"p-{id_}"], "units": units,
    }


def ballot(id_: str, entry_id: str, *choices: str, at: int = 1_500, **more: Any) -> Json:
    """A ballot, by phone unless said otherwise."""
    return {
        "id": id_, "entryId": entry_id, "unitId": None, "choices": list(choices), "itemVoid": None, "ballotVoid": None,
        "channel": "PHONE", "castAt": at, "serial": "", "by": "", "proxyId": None, **more,
    }


def proxy(id_: str, entry_id: str, holder: str, **more: Any) -> Json:
    """A power with a document."""
    return {
        "id": id_, "entryId": entry_id, "principal": f"p-{entry_id}", "holder": holder, "instruction": ["FOR"], "hasDocument": True,
        "registeredAt": 1_100, "revokedAt": None, "isForbidden": False, **more,
    }


def options_of(names: Sequence[str], status_quo: str = "") -> List[Json]:
    """Options in the order of the paper."""
    return [{"id": name, "title": f"选项{name}", "isStatusQuo": name == status_quo} for name in names]


def record_of(entries: List[Json], ballots: List[Json], rule: str = "DR5", variant: Optional[str] = None, body: Optional[str] = None,
              values: Optional[Json] = None, lists: Optional[Json] = None, **poll: Any) -> Json:
    """A record that still has to be sealed."""
    areas = [one["areaCenti"] for one in entries]
    base = poll.get("base", "OWNERS")
    body = body or (rule if rule not in ("DR11", "DR12") else {"OWNERS": "DR5", "MEMBERS": "DR4"}.get(base, "DR3"))
    profile = {"name": "默认", "version": 1, "values": {**VALUES, **(values or {})}}
    return {
        "format": "sifang-count-record", "version": 1, "community": {"name": "四方小区", "zone": "Asia/Shanghai"},
        "matter": {"number": "2026-003", "title": "电梯"},
        "poll": {
            "id": "v1", "title": "电梯更换", "text": TEXT, "textHash": hashlib.sha256(TEXT.encode()).hexdigest(), "rule": rule, "body": body,
            "variant": variant or ("GENERAL" if base == "OWNERS" else None), "partiesPresent": [],
            "base": "OWNERS", "method": "YES_NO", "stage": "FIRST", "conduct": "WINDOW", "seats": 0,
            "options": options_of(("FOR", "AGAINST")), "offersFollowMajority": False,
            "noticedAt": 500, "opensAt": OPENS, "closesAt": CLOSES, "closedAt": CLOSES, "extensions": [], "ballotMode": "NAMED", **poll,
        },
        "profile": {**profile, "hash": h({**profile["values"], "name": profile["name"], "version": profile["version"]})},
        "silentClause": None,
        "roll": {"isMasked": True, "heads": len(entries), "areaCenti": None if None in areas else sum(areas), "entries": entries},
        "issued": [], "deliveries": [], "proxies": [], "transfers": [], "settlements": [], "revocations": [], "waivers": [],
        "ballots": ballots,
        "declared": {"tally": {}, "verdict": {}, "materiality": None, "excluded": []},
        **(lists or {}),
    }


Line = Tuple[str, int, Json, Json]


def journal(record: Json) -> List[Line]:
    """Types, instants, topics and data of the lines that belong to a record."""
    record = copy.deepcopy(record)
    poll, roll = record["poll"], record["roll"]
    about = {"pollId": poll["id"]}
    asked = {"textHash": poll["textHash"], "bodyRule": poll["body"], "ruleBase": poll["base"], "method": poll["method"], "stage": poll["stage"],
             "conduct": poll["conduct"]}
    options = [{**option, "withdrawnReason": None} for option in poll["options"]]
    options += [{"id": "ABSTAIN", "title": "弃权", "isStatusQuo": False, "withdrawnReason": None}]
    ends = poll["extensions"][0]["from"] if poll["extensions"] else poll["closesAt"]
    notice = {"opensAt": poll["opensAt"], "closesAt": ends, "seats": poll["seats"], "profileHash": record["profile"]["hash"], "owners": {
        "majority": poll["variant"], "offersFollowMajority": poll["offersFollowMajority"], "silentClause": record["silentClause"]}}
    frozen = {"roll": roll["heads"], "areaCenti": roll["areaCenti"], "present": sum(one["isPresent"] for one in roll["entries"]),
              "hash": h(sorted(h({name: one[name] for name in ("areaCenti", "label", "isDeveloper", "units")}) for one in roll["entries"]))}
    secret = poll["ballotMode"] == "SECRET"
    if secret:
        asked["ballotMode"] = "SECRET"
    opened = {**asked, "roll": frozen, "quorum": {"partiesPresent": poll["partiesPresent"]}}
    said = {**asked, "title": poll["title"], "text": poll["text"], "closedAt": poll["closedAt"], "seats": poll["seats"], "options": options,
            "tally": record["declared"]["tally"], "verdict": record["declared"]["verdict"]}
    if secret:
        said["boxHash"] = h([{"choices": one["choices"], "id": one["id"]} for one in record["sealed"]])
    used = [one["id"] for one in roll["entries"] if one.get("isUsed")]
    rights = [("RightUsed", CLOSES - 1, {"personIds": ["?"]}, {"rollEntryId": id_, "channel": "PHONE", "helperName": ""}) for id_ in used]
    return [
        ("VoteNoticed", 500, about, notice), ("PollOpened", OPENS, about, opened),
        *(("PollExtended", 1_700, about, extension) for extension in poll["extensions"]),
        *(ballot_line(one) for one in record["ballots"]), *rights, *([("PollSealed", 2_900, about, {"title": poll["title"]})] if secret else []),
        ("PollDeclared", 3_000, about, said),
    ]


def ballot_line(one: Json) -> Line:
    """What the journal says of a ballot: of a phone little, of paper what the tellers read."""
    data = {"ballotId": one["id"], "rollEntryId": one["entryId"], "choice": " ".join(one["choices"]), "channel": one["channel"]}
    if one["channel"] != "PAPER":
        return ("BallotCast", one["castAt"], {"personIds": ["?"]}, data)
    data.update(at=one["castAt"], unitId=one["unitId"], serial=one["serial"], voidReason=one["ballotVoid"], voidItemReason=one["itemVoid"])
    return ("BallotCast", 2_500, {"personIds": ["?"]}, {**data, "proxyId": one["proxyId"]})


def chained(lines: List[Line]) -> Json:
    """The chain of these lines, with a line kept back after each of them, and a checkpoint at the end."""
    of_vote = next(topics for _, _, topics, _ in lines if "pollId" in topics)
    chain: Json = {"from": {"seq": 100, "hash": h("before")}, "lines": [], "checkpoints": []}
    seq, previous = 100, chain["from"]["hash"]
    for type_, at, topics, data in [*lines, ("CheckpointTaken", 3_100, of_vote, {})]:
        if type_ == "CheckpointTaken":
            data = {**of_vote, "seq": seq, "hash": previous}
            chain["checkpoints"].append({"seq": seq, "hash": previous, "at": at})
        actor, about = h("somebody"), h(topics)
        content = h({"about": about, "actor": actor, "at": at, "data": h(data), "type": type_})
        face = {"value": topics} if "pollId" in topics else {"hash": about}
        shown = {"at": at, "type": type_, "actor": {"hash": actor}, "about": face, "data": {"value": data}}
        for line, content in ((shown, content), ({"content": h([seq])}, h([seq]))):
            seq += 1
            own = h({"content": content, "prevHash": previous, "seq": seq})
            chain["lines"].append({"seq": seq, **line, "prevHash": previous, "hash": own})
            previous = own
    return chain


def print_on(record: Json) -> Json:
    """The record with a fingerprint that fits."""
    bare = {key: value for key, value in record.items() if key != "fingerprint"}
    return {**bare, "fingerprint": h(bare)}


def sealed(record: Json) -> Json:
    """The record with chain, the result that verify.py itself computes, and fingerprint."""
    result = run(record, count_only=True)
    assert result.counted is not None, result.findings
    judged = {**record, "declared": {**result.recomputed, "materiality": None}}
    return print_on({**judged, "chain": chained(journal(judged))})


def run(record: Json, count_only: bool = False) -> verify.Result:
    """What verify.py says of a record, through its text."""
    return verify.verify_text(json.dumps(record, ensure_ascii=False), count_only)


def counted(record: Json) -> Tuple[Json, Json, Dict[str, str]]:
    """Tally, verdict and excluded ballots of a record without a seal."""
    result = run(record, count_only=True)
    assert result.counted is not None, [finding.tell("en") for finding in result.findings]
    return result.counted.tally, result.verdict, {one["ballotId"]: one["reason"] for one in result.counted.excluded}


def crowd(*groups: Tuple[int, Sequence[str], Sequence[int]]) -> Tuple[List[Json], List[Json]]:
    """Entries and ballots of groups: how many vote what, with these areas; no choices means no ballot."""
    entries, ballots = [], []
    for number, (size, choices, areas) in enumerate(groups):
        assert len(areas) == size
        for index, area in enumerate(areas):
            id_ = f"r{number}-{index}"
            entries.append(entry(id_, area))
            if choices:
                ballots.append(ballot(f"b{number}-{index}", id_, *choices))
    return entries, ballots


def split(total: int, parts: int) -> List[int]:
    """A total as so many whole parts."""
    return [total // parts + (index < total % parts) for index in range(parts)]


def spoken(*ballots: Json, voters: Sequence[str] = ("a", "b"), areas: Sequence[int] = (100,), values: Optional[Json] = None,
           **lists: Any) -> Tuple[Json, Dict[str, str]]:
    """Tally and exclusions of one entry r1."""
    tally, _, excluded = counted(record_of([entry("r1", *areas, voters=voters)], list(ballots), values=values, lists=lists))
    return tally, excluded


# ---------------------------------------------------------------------------------------------------------------------
# Owners' rules: worked examples
# ---------------------------------------------------------------------------------------------------------------------


class OwnersRules(unittest.TestCase):
    """DR5, DR6 and DR7 at their edges."""

    def general(self, yes_heads: int, yes_area: int, rule: str = "DR5", variant: Optional[str] = None) -> Json:
        """N = 300, A = 30000.00 m²; P = 200, Pa = 20000.00 m²."""
        groups = crowd(
            (yes_heads, ["FOR"], split(yes_area, yes_heads)),
            (200 - yes_heads, ["AGAINST"], split(2_000_000 - yes_area, 200 - yes_heads)),
            (100, [], split(1_000_000, 100)),
        )
        return counted(record_of(*groups, rule=rule, variant=variant))[1]

    def test_general_passes_by_one_head_and_one_hundredth(self) -> None:
        verdict = self.general(101, 1_000_001)
        self.assertEqual(verdict, {
            "rule": "DR5", "outcome": "PASSED", "needs": "ALL", "tests": [
                self.expected("PARTICIPATION", "heads", (200, 3), ">=", (300, 2), True),
                self.expected("PARTICIPATION", "area", (2_000_000, 3), ">=", (3_000_000, 2), True),
                self.expected("APPROVAL", "heads", (101, 2), ">", (200, 1), True),
                self.expected("APPROVAL", "area", (1_000_001, 2), ">", (2_000_000, 1), True),
            ],
        })

    @staticmethod
    def expected(name: str, base: str, left: Tuple[int, int], operator: str, right: Tuple[int, int], holds: bool) -> Json:
        """A test as the page describes it."""
        sides = [{"value": value, "factor": factor, "product": value * factor} for value, factor in (left, right)]
        return {"name": name, "base": base, "left": sides[0], "operator": operator, "right": sides[1], "holds": holds}

    def test_general_half_is_not_enough(self) -> None:
        by_area = self.general(101, 1_000_000)
        self.assertEqual((by_area["outcome"], [t["holds"] for t in by_area["tests"]]), ("FAILED", [True, True, True, False]))
        by_heads = self.general(100, 1_000_001)
        self.assertEqual((by_heads["outcome"], [t["holds"] for t in by_heads["tests"]]), ("FAILED", [True, True, False, True]))

    def test_quorum_by_heads_and_by_area(self) -> None:
        short = crowd((199, ["FOR"], split(2_000_000, 199)), (101, [], split(1_000_000, 101)))
        verdict = counted(record_of(*short))[1]
        self.assertEqual((verdict["outcome"], [t["holds"] for t in verdict["tests"]]), ("NO_QUORUM", [False, True]))
        thin = crowd((200, ["FOR"], split(1_999_999, 200)), (100, [], split(1_000_001, 100)))
        verdict = counted(record_of(*thin))[1]
        self.assertEqual((verdict["outcome"], [t["holds"] for t in verdict["tests"]]), ("NO_QUORUM", [True, False]))

    def special(self, yes_heads: int, yes_area: int, rule: str = "DR6", variant: Optional[str] = None) -> Json:
        """N = 577, A = 78756.37 m²; P = 398, Pa = 54000.12 m²."""
        groups = crowd(
            (yes_heads, ["FOR"], split(yes_area, yes_heads)),
            (398 - yes_heads, ["AGAINST"], split(5_400_012 - yes_area, 398 - yes_heads)),
            (179, [], split(7_875_637 - 5_400_012, 179)),
        )
        record = record_of(*groups, rule=rule, variant=variant)
        self.assertEqual((record["roll"]["heads"], record["roll"]["areaCenti"]), (577, 7_875_637))
        return counted(record)[1]

    def test_special_three_quarters(self) -> None:
        verdict = self.special(301, 4_120_000)
        self.assertEqual(verdict["outcome"], "PASSED")
        products = [(t["left"]["product"], t["right"]["product"]) for t in verdict["tests"]]
        self.assertEqual(products, [(1_194, 1_154), (16_200_036, 15_751_274), (1_204, 1_194), (16_480_000, 16_200_036)])
        self.assertEqual(self.special(299, 4_050_009)["outcome"], "PASSED")  # 4 · 299 = 1196 ≥ 1194, 4 · 40500.09 = 162000.36 exactly
        self.assertEqual(self.special(298, 4_120_000)["outcome"], "FAILED")  # 1192 < 1194
        self.assertEqual(self.special(301, 4_050_008)["outcome"], "FAILED")  # one hundredth of a square metre short

    def test_dr7_takes_the_form_of_its_class(self) -> None:
        general, special = self.special(250, 3_000_000, "DR7", "GENERAL"), self.special(250, 3_000_000, "DR7", "SPECIAL")
        self.assertEqual((general["variant"], general["outcome"]), ("GENERAL", "PASSED"))
        self.assertEqual((special["variant"], special["outcome"]), ("SPECIAL", "FAILED"))
        record = record_of(*crowd((1, ["FOR"], [100])), rule="DR7")
        record["poll"]["variant"] = None
        unknown = run(record, count_only=True)
        self.assertEqual((unknown.status, unknown.findings[0].key), (1, "no_class"))

    def test_abstention_and_void_items_participate_unless_told_otherwise(self) -> None:
        groups = crowd((2, ["FOR"], [100, 100]), (1, ["ABSTAIN"], [30]), (1, ["FOR", "AGAINST"], [7]), (1, [], [5]))
        tally = counted(record_of(*groups))[0]
        self.assertEqual((tally["participating"], tally["area"]["participating"]), (4, 237))
        off = {"abstainCountsAsParticipation": False, "voidItemCountsAsParticipation": False}
        tally = counted(record_of(*groups, values=off))[0]
        self.assertEqual((tally["participating"], tally["area"]["participating"]), (2, 200))
        self.assertEqual((tally["voidItems"], tally["counts"]["ABSTAIN"], tally["ballots"], tally["notReturned"]), (1, 1, 4, 1))


# ---------------------------------------------------------------------------------------------------------------------
# Which ballot speaks
# ---------------------------------------------------------------------------------------------------------------------


class Ballots(unittest.TestCase):
    """Section 1 of the rules."""

    def test_co_owners_who_disagree_are_suspended(self) -> None:
        pair = ballot("b1", "r1", "FOR", by="a"), ballot("b2", "r1", "AGAINST", by="b", at=1_600)
        tally, excluded = spoken(*pair)
        self.assertEqual((tally["suspended"], tally["area"]["suspended"], tally["participating"]), (1, 100, 0))
        self.assertEqual(excluded, {"b1": "SUSPENDED", "b2": "SUSPENDED"})
        self.assertEqual((tally["ballots"], tally["notReturned"]), (1, 0))
        named = [{"entryId": "r1", "ballotId": id_, "at": at} for id_, at in (("b2", 1_800), ("b1", 1_700))]
        tally, excluded = spoken(*pair, settlements=named)
        self.assertEqual((tally["counts"]["AGAINST"], excluded), (1, {"b1": "DUPLICATE"}))

    def test_co_owners_who_agree_count_once(self) -> None:
        tally, excluded = spoken(ballot("b2", "r1", "FOR", by="a"), ballot("b1", "r1", "FOR", by="b", at=1_501))
        self.assertEqual((tally["counts"]["FOR"], excluded), (1, {"b1": "DUPLICATE"}))

    def test_units_that_contradict_make_the_head_abstain(self) -> None:
        papers = ballot("b1", "r1", "FOR", unitId="r1-u1"), ballot("b2", "r1", "AGAINST", unitId="r1-u2")
        tally, excluded = spoken(*papers, areas=(100, 30))
        self.assertEqual((tally["counts"], excluded), ({"FOR": 0, "AGAINST": 0, "ABSTAIN": 1}, {}))
        self.assertEqual(tally["area"]["counts"], {"FOR": 100, "AGAINST": 30, "ABSTAIN": 0})

    def test_a_unit_that_says_nothing_does_not_disturb_the_head(self) -> None:
        tally, _ = spoken(ballot("b1", "r1", "FOR", unitId="r1-u2"), areas=(100, 30))
        self.assertEqual((tally["counts"]["FOR"], tally["area"]["counts"]["FOR"], tally["area"]["notReturned"]), (1, 30, 100))

    def test_duplicates_by_policy(self) -> None:
        three = (
            ballot("b1", "r1", "FOR", by="a", at=1_100, channel="PAPER"), ballot("b2", "r1", "AGAINST", by="a", at=1_200),
            ballot("b3", "r1", "ABSTAIN", by="a", at=1_300),
        )
        expected = {("FIRST_VALID", 0): "b1", ("FIRST_VALID", 1): "b2", ("FIRST_VALID", 9): "b3", ("LAST_VALID", 0): "b3",
                    ("ELECTRONIC_PREVAILS", 0): "b2", ("ELECTRONIC_PREVAILS", 1): "b3"}
        for (policy, changes), winner in expected.items():
            _, excluded = spoken(*three, values={"duplicatePolicy": policy, "voteChangesFormal": changes})
            self.assertEqual(excluded, {id_: "DUPLICATE" for id_ in ("b1", "b2", "b3") if id_ != winner}, (policy, changes))

    def test_the_same_instant_is_decided_by_id(self) -> None:
        _, excluded = spoken(ballot("b\uff5e", "r1", "FOR", by="a"), ballot("b\U0001f600", "r1", "FOR", by="a"))
        self.assertEqual(excluded, {"b\uff5e": "DUPLICATE"})  # by code units U+1F600 begins with D83D, before FF5E

    def test_early_and_late_to_the_millisecond(self) -> None:
        for at, reason in ((OPENS - 1, "EARLY"), (OPENS, None), (CLOSES - 1, None), (CLOSES, "LATE")):
            tally, excluded = spoken(ballot("b1", "r1", "FOR", at=at))
            self.assertEqual(excluded.get("b1"), reason)
            self.assertEqual((tally["voidBallots"], tally["counts"]["FOR"]), (0, 1) if reason is None else (1, 0))

    def test_numbers(self) -> None:
        issued = [
            {"serial": "12", "entryId": "r1", "unitId": None, "issuedAt": 900, "replacedAt": 1_500},
            {"serial": "13", "entryId": "r1", "unitId": None, "issuedAt": 1_500, "replacedAt": None},
            {"serial": "14", "entryId": "r1", "unitId": "r1-u1", "issuedAt": 900, "replacedAt": None},
        ]
        cases = [("12", 1_499, None, None), ("12", 1_500, None, "REISSUED"), ("13", 1_501, None, None), ("99", 1_500, None, "NOT_ISSUED"),
                 ("14", 1_500, None, "NOT_ISSUED"), ("14", 1_500, "r1-u1", None)]
        for serial, at, unit, reason in cases:
            _, excluded = spoken(ballot("b1", "r1", "FOR", at=at, serial=serial, unitId=unit, channel="PAPER"), issued=issued)
            self.assertEqual(excluded.get("b1"), reason, serial)

    def test_revocation_before_the_close_only(self) -> None:
        for at, reason in ((CLOSES - 1, "REVOKED"), (CLOSES, None)):
            self.assertEqual(spoken(ballot("b1", "r1", "FOR"), revocations=[{"ballotId": "b1", "at": at}])[1].get("b1"), reason)

    def test_tellers_and_strangers(self) -> None:
        self.assertEqual(spoken(ballot("b1", "r1", "FOR", ballotVoid="DAMAGED", at=1))[1], {"b1": "DAMAGED"})
        self.assertEqual(spoken(ballot("b1", "r1", "FOR", by="z"))[1], {"b1": "NOT_THE_OWNER"})
        self.assertEqual(spoken(ballot("b1", "r1", "FOR", itemVoid="ILLEGIBLE"))[0]["voidItems"], 1)

    def test_a_sale_while_the_vote_runs(self) -> None:
        sale = [{"entryId": "r1", "unitId": "r1-u1", "at": 1_500, "voters": ["n"]}]
        old, new = ballot("b1", "r1", "FOR", by="a", at=1_499), ballot("b2", "r1", "AGAINST", by="n", at=1_600)
        tally, excluded = spoken(old, new, transfers=sale)
        self.assertEqual((tally["counts"]["FOR"], excluded), (1, {"b2": "DUPLICATE"}))
        self.assertEqual(spoken(new, transfers=sale)[0]["counts"]["AGAINST"], 1)
        self.assertEqual(spoken({**old, "castAt": 1_500}, transfers=sale)[1], {"b1": "NOT_THE_OWNER"})


class Powers(unittest.TestCase):
    """Voting for others."""

    def test_beyond_the_limit(self) -> None:
        entries = [entry(f"r{n}", 100) for n in range(1, 5)]
        proxies = [proxy(f"x{n}", f"r{n}", "h", registeredAt=1_100 + n) for n in range(1, 5)]
        ballots = [ballot(f"b{n}", f"r{n}", "FOR", by="h", proxyId=f"x{n}") for n in range(1, 5)]
        self.assertEqual(counted(record_of(entries, ballots, lists={"proxies": proxies}))[2], {"b4": "PROXY_NOT_ALLOWED"})
        proxies[0]["revokedAt"] = 1_900  # counts for its ballot, but leaves room for the fourth
        self.assertEqual(counted(record_of(entries, ballots, lists={"proxies": proxies}))[2], {})

    def test_faults(self) -> None:
        cases: List[Tuple[Json, Json, Optional[str]]] = [
            ({}, {}, None),
            ({"hasDocument": False}, {}, "NO_PROXY_DOCUMENT"),
            ({"isForbidden": True}, {}, "PROXY_NOT_ALLOWED"),
            ({"registeredAt": 1_501}, {}, "NO_PROXY_DOCUMENT"),
            ({"registeredAt": 1_500}, {}, None),
            ({"revokedAt": 1_500}, {}, "NO_PROXY_DOCUMENT"),
            ({"revokedAt": 1_501}, {}, None),
            ({}, {"by": "other"}, "NO_PROXY_DOCUMENT"),
            ({}, {"by": ""}, None),
            ({}, {"proxyId": "x9"}, "NO_PROXY_DOCUMENT"),
            ({"principal": "stranger"}, {}, "NOT_THE_OWNER"),
        ]
        for power, cast, reason in cases:
            made = {**proxy("x1", "r1", "h"), "principal": "a", **power}
            _, excluded = spoken(ballot("b1", "r1", "FOR", **{"by": "h", "proxyId": "x1", **cast}), proxies=[made])
            self.assertEqual(excluded.get("b1"), reason, (power, cast))

    def test_against_the_instruction(self) -> None:
        tally, excluded = spoken(ballot("b1", "r1", "AGAINST", by="h", proxyId="x1"), proxies=[{**proxy("x1", "r1", "h"), "principal": "a"}])
        self.assertEqual((tally["voidItems"], tally["participating"], excluded), (1, 1, {}))


class Silence(unittest.TestCase):
    """Silence and 随多数."""

    VALUES = {"silentPolicy": "FOLLOW_MAJORITY_IF_DELIVERED"}

    def record(self, ways: Sequence[Tuple[str, str, int]], *choices: str, **lists: Any) -> Json:
        """Three who vote, r9 with two units who does not."""
        entries = [entry("r1", 100), entry("r2", 100), entry("r3", 50), entry("r9", 40, 2)]
        ballots = [ballot(f"b{n}", f"r{n}", choice) for n, choice in enumerate(choices, 1)]
        deliveries = [{"entryId": id_, "way": way, "at": at} for id_, way, at in ways]
        lists = {"deliveries": deliveries, "silentClause": CLAUSE, **lists}
        return record_of(entries, ballots, values=self.VALUES, lists=lists, offersFollowMajority=True)

    def test_silence_joins_the_majority(self) -> None:
        tally, verdict, _ = counted(self.record([("r9", "IN_PERSON", CLOSES - 1)], "FOR", "FOR", "FOLLOW_MAJORITY"))
        self.assertEqual((tally["majorityOption"], tally["counts"], tally["silent"], tally["followed"]),
                         ("FOR", {"FOR": 4, "AGAINST": 0, "ABSTAIN": 0}, 1, 1))
        self.assertEqual((tally["marked"], tally["participating"], tally["ballots"], tally["notReturned"]), (4, 4, 3, 0))
        self.assertEqual((tally["area"]["counts"]["FOR"], tally["area"]["silent"], tally["explicit"]["FOR"]), (292, 42, 2))
        self.assertEqual(verdict["outcome"], "PASSED")

    def test_without_a_majority_they_abstain(self) -> None:
        tally = counted(self.record([("r9", "IN_PERSON", 1_200)], "FOR", "AGAINST", "FOLLOW_MAJORITY"))[0]
        self.assertEqual((tally["majorityOption"], tally["counts"]), (None, {"FOR": 1, "AGAINST": 1, "ABSTAIN": 2}))
        self.assertEqual((tally["marked"], tally["area"]["counts"]["ABSTAIN"], tally["explicit"]["ABSTAIN"]), (2, 92, 0))

    def test_when_silence_does_not_count(self) -> None:
        late, posted, good = ("r9", "IN_PERSON", CLOSES), ("r9", "POSTED", 1_200), ("r9", "IN_PERSON", 1_200)
        cases: List[Json] = [
            self.record([late], "FOR", "FOR"), self.record([posted], "FOR", "FOR"), self.record([], "FOR", "FOR"),
            self.record([good], "FOR", "FOR", silentClause=None),
            self.record([good], "FOR", "FOR", waivers=[{"entryId": "r9", "kind": "GAVE_UP", "at": 1_900}]),
        ]
        for record in cases:
            self.assertEqual(counted(record)[0]["silent"], 0)
        spoiled = self.record([good], "FOR", "FOR")
        spoiled["ballots"].append(ballot("b9", "r9", "FOR", at=CLOSES, unitId="r9-u1"))
        tally = counted(spoiled)[0]
        self.assertEqual((tally["silent"], tally["voidBallots"], tally["area"]["voidBallots"], tally["area"]["notReturned"]), (0, 1, 40, 52))

    def test_marks_of_the_paper(self) -> None:
        cases = [((), "BLANK"), (("NO",), "WRONG_MARK"), (("FOLLOW_MAJORITY",), "WRONG_MARK"), (("ABSTAIN", "FOR"), "TWO_MARKS"),
                 (("FOR", "AGAINST"), "TWO_MARKS"), (("FOR", "FOR"), None), (("ABSTAIN",), None)]
        poll = record_of([], [])["poll"]
        for choices, reason in cases:
            self.assertEqual(verify.item_of(ballot("b", "r", *choices), verify.paper_of(poll), None).reason, reason, choices)


# ---------------------------------------------------------------------------------------------------------------------
# Other rules
# ---------------------------------------------------------------------------------------------------------------------


class Meetings(unittest.TestCase):
    """DR2 to DR4: heads alone."""

    def joint(self, present: int, yes: int, **values: Any) -> Tuple[Json, Json]:
        """Eight members of four parties; the first ones are present and the first of them vote FOR, the next one AGAINST."""
        parties = PARTIES * 2
        entries = [entry(f"r{n}", party=party, present=n < present) for n, party in enumerate(parties)]
        ballots = [ballot(f"b{n}", f"r{n}", "FOR" if n < yes else "AGAINST") for n in range(yes + 1)]
        here = sorted({one["party"] for one in entries if one["isPresent"]})
        record = record_of(entries, ballots, rule="DR2", base="MEMBERS", conduct="IN_MEETING", values=values, partiesPresent=here)
        return counted(record)[:2]

    def test_words_of_the_ballot(self) -> None:
        """The report says what the ballot said: members are for or against, owners agree; codes stand behind words."""
        entries = [entry(f"r{n}", party=party, present=True) for n, party in enumerate(PARTIES)]
        record = record_of(entries, [ballot("b0", "r0", "FOR")], rule="DR2", base="MEMBERS", conduct="IN_MEETING", partiesPresent=list(PARTIES))
        told = "\n".join(verify.report(record, run(record, True), True, "zh"))
        self.assertIn("规则：联席会议多数决 (DR2) · 按到会人数算 · 按成员 · 赞成或反对 · 会上表决 · 记名", told)
        self.assertIn("  赞成 (FOR) 1/4", told)
        self.assertNotIn("同意", told)
        owners = record_of([entry("a", 100, voters=("p",))], [ballot("b", "a", "FOR")])
        told = "\n".join(verify.report(owners, run(owners, True), True, "zh"))
        self.assertIn("  同意 (FOR) 1/1", told)
        self.assertNotIn("赞成", told.replace("赞成或反对", ""))

    def test_joint_meeting(self) -> None:
        tally, verdict = self.joint(6, 4)
        self.assertEqual((tally["present"], tally["participating"], tally["counts"]), (6, 6, {"FOR": 4, "AGAINST": 1, "ABSTAIN": 0}))
        self.assertEqual((verdict["outcome"], verdict["variant"]), ("PASSED", "PRESENT"))
        self.assertEqual([(t["name"], t["base"], t["left"]["product"], t["right"]["product"]) for t in verdict["tests"]],
                         [("PARTICIPATION", "heads", 18, 16), ("PARTIES_REPRESENTED", "parties", 4, 4), ("APPROVAL", "heads", 8, 6)])
        self.assertEqual((tally["byParty"][PARTIES[0]]["present"], tally["byParty"][PARTIES[2]]["roll"], "area" in tally), (2, 2, False))
        self.assertEqual(self.joint(6, 3)[1]["outcome"], "FAILED")
        self.assertEqual(self.joint(5, 4)[1]["outcome"], "NO_QUORUM")
        self.assertEqual(self.joint(6, 3, jointMajorityBase="YES_VS_NO")[1]["outcome"], "PASSED")
        self.assertEqual(self.joint(6, 4, jointMajorityBase="ROLL")[1]["outcome"], "FAILED")
        self.assertEqual([t["holds"] for t in self.joint(3, 2, jointQuorum=">= 1/4")[1]["tests"]], [True, False])

    def test_residents_and_council(self) -> None:
        entries = [entry(f"r{n}") for n in range(6)]
        ballots = [ballot(f"b{n}", f"r{n}", *(["FOR"] if n < 3 else [])) for n in range(4)]
        tally, verdict, _ = counted(record_of(entries, ballots, rule="DR3", base="HOUSEHOLDS"))
        self.assertEqual((tally["participating"], tally["voidItems"], verdict["outcome"], verdict["variant"]), (4, 1, "PASSED", "HOUSEHOLDS"))
        self.assertEqual([t["base"] for t in verdict["tests"]], ["households", "households"])
        verdict = counted(record_of(entries, ballots, rule="DR4", base="MEMBERS"))[1]
        self.assertEqual([(t["left"]["product"], t["right"]["product"]) for t in verdict["tests"]], [(12, 12), (6, 4)])

    def test_owners_committee(self) -> None:
        for present, yes, outcome in ((3, 3, "PASSED"), (2, 2, "NO_QUORUM"), (5, 2, "FAILED")):
            entries = [entry(f"r{n}", present=n < present) for n in range(5)]
            ballots = [ballot(f"b{n}", f"r{n}", "FOR") for n in range(yes)]
            verdict = counted(record_of(entries, ballots, rule="DR9", base="MEMBERS", conduct="IN_MEETING"))[1]
            self.assertEqual((verdict["outcome"], verdict["tests"][-1]["right"]["value"]), (outcome, 5))

    def test_what_no_vote_by_heads_has(self) -> None:
        entries = [entry("r1", present=True), entry("r2")]
        for one in (ballot("b1", "r2", "FOR"), ballot("b1", "r1", "OTHER"), ballot("b1", "r1", "FOR", at=CLOSES + 1), ballot("b1", "r1", "FOR", proxyId="x")):
            result = run(record_of(entries, [one], rule="DR4", base="MEMBERS", conduct="IN_MEETING"), count_only=True)
            self.assertEqual((result.status, [f.key for f in result.findings]), (1, ["heads_ballot"]))

    def secret(self, choices: Sequence[str] = ("FOR", "FOR", "FOR", "ABSTAIN")) -> Json:
        """A secret vote of a council of five, of whom four are present and vote."""
        entries = [{**entry(f"r{n}", present=n < 4), "isUsed": n < len(choices)} for n in range(5)]
        box = [{"id": f"b{n}", "choices": [choice]} for n, choice in enumerate(choices)]
        return {**record_of(entries, [], rule="DR4", base="MEMBERS", conduct="IN_MEETING", ballotMode="SECRET"), "sealed": box}

    def test_secret_vote(self) -> None:
        record = self.secret()
        tally, verdict, _ = counted(record)
        self.assertEqual((tally["counts"]["FOR"], tally["ballots"], tally["participating"], verdict["outcome"]), (3, 4, 4, "PASSED"))
        self.assertEqual((tally["byParty"], run(sealed(record)).status), ({}, 0))

    def test_secret_record_that_was_changed(self) -> None:
        def fault(change: Any, count_only: bool = True) -> List[str]:
            record = self.secret() if count_only else sealed(self.secret())
            change(record)
            if not count_only:
                record["fingerprint"] = verify.fingerprint_of(verify.read_json(json.dumps(record)))
            return sorted({finding.key for finding in run(record, count_only=count_only).findings})

        self.assertEqual(fault(lambda r: r["sealed"].pop()), ["secret_used"])
        self.assertEqual(fault(lambda r: r["roll"]["entries"][0].update(isUsed=False)), ["secret_used"])
        self.assertEqual(fault(lambda r: r["sealed"].reverse()), ["secret_ballot"])
        self.assertEqual(fault(lambda r: r["sealed"][0].update(choices=["OTHER"])), ["secret_ballot"])
        self.assertEqual(fault(lambda r: r["roll"]["entries"][0].update(isPresent=False)), ["secret_absent"])
        self.assertEqual(fault(lambda r: r["ballots"].append(ballot("b9", "r1", "FOR"))), ["secret_list"])
        self.assertEqual(fault(lambda r: r.pop("sealed")), ["missing"])
        self.assertEqual(fault(lambda r: r["sealed"][0].update(entryId="r1")), ["unknown"])
        self.assertEqual(fault(lambda r: r["poll"].update(ballotMode="NAMED")), ["unknown"])

        def swap(record: Json) -> None:
            used, unused = record["roll"]["entries"][0], record["roll"]["entries"][4]
            used["isUsed"], unused["isUsed"], unused["isPresent"], used["isPresent"] = False, True, True, False

        self.assertEqual(fault(lambda r: r["sealed"][3].update(choices=["FOR"]), False), ["line_says"])
        self.assertEqual(fault(lambda r: r["sealed"][0].update(id="a0"), False), ["line_says"])
        self.assertEqual(fault(swap, False), ["secret_rights"])


class Options(unittest.TestCase):
    """DR11."""

    def vote(self, votes: Sequence[Tuple[int, Sequence[str]]], method: str = "MAJORITY_RUNOFF", body: str = "DR5", **poll: Any) -> Json:
        """Verdict of options A, B, C and N, which changes nothing; every unit has the same area."""
        groups = crowd(*((size, choices, [100] * size) for size, choices in votes))
        options = options_of(("A", "B", "C", "N"), "N")
        return counted(record_of(*groups, rule="DR11", body=body, method=method, options=options, **poll))[1]

    def test_majority_or_run_off(self) -> None:
        won = self.vote([(6, ["B"]), (4, ["A"])])
        self.assertEqual((won["outcome"], won["winner"], won["variant"], won["body"]), ("PASSED", "B", "MAJORITY_RUNOFF", "DR5"))
        self.assertEqual([t["option"] for t in won["tests"][2:]], ["B", "B"])
        self.assertEqual(self.vote([(6, ["N"]), (4, ["A"])])["outcome"], "STATUS_QUO")
        again = self.vote([(4, ["B"]), (3, ["C"]), (3, ["A"])])
        self.assertEqual((again["outcome"], again["runOff"]), ("RUN_OFF", ["A", "B", "C"]))
        self.assertEqual(self.vote([(5, ["B"]), (3, ["C"]), (2, ["A"])])["runOff"], ["B", "C"])
        self.assertEqual(self.vote([(5, ["B"]), (5, ["A"])], stage="RUN_OFF")["outcome"], "STATUS_QUO")
        self.assertEqual(self.vote([(10, ["ABSTAIN"])])["outcome"], "STATUS_QUO")
        self.assertEqual(self.vote([(6, ["A"]), (5, [])])["outcome"], "NO_QUORUM")

    def test_approval(self) -> None:
        tied = self.vote([(6, ["A", "B"]), (4, ["C"])], "APPROVAL")
        self.assertEqual((tied["outcome"], tied["runOff"], len(tied["tests"])), ("RUN_OFF", ["A", "B"], 6))
        self.assertEqual(self.vote([(5, ["A", "B"]), (5, ["C"])], "APPROVAL")["outcome"], "STATUS_QUO")

    def test_of_the_whole_roll(self) -> None:
        votes = [(5, ["A"]), (3, ["B"]), (2, [])]
        self.assertEqual(self.vote(votes)["outcome"], "PASSED")
        entries = [entry(f"r{n}", present=n < 8) for n in range(10)]
        ballots = [ballot(f"b{n}", f"r{n}", "A" if n < 5 else "B") for n in range(8)]
        options = options_of(("A", "B", "C", "N"), "N")
        record = record_of(entries, ballots, rule="DR11", body="DR9", base="MEMBERS", conduct="IN_MEETING", method="MAJORITY_RUNOFF", options=options)
        self.assertEqual(counted(record)[1]["outcome"], "RUN_OFF")


class Elections(unittest.TestCase):
    """DR12."""

    def elect(self, votes: Sequence[Tuple[int, Sequence[str]]], seats: int, values: Optional[Json] = None, **poll: Any) -> Tuple[Json, Json]:
        """Tally and verdict of an election of owners among A to E."""
        groups = crowd(*((size, choices, [100] * size) for size, choices in votes))
        options = options_of(("A", "B", "C", "D", "E"))
        return counted(record_of(*groups, rule="DR12", body="DR5", method="ELECTION", options=options, seats=seats, values=values, **poll))[:2]

    def test_over_marked_ballot(self) -> None:
        tally, verdict = self.elect([(4, ["A", "B"]), (2, ["B", "C"]), (1, ["A", "B", "C"])], 2)
        self.assertEqual((tally["voidBallots"], tally["voidItems"], tally["participating"]), (1, 0, 6))
        self.assertEqual(tally["counts"], {"A": 4, "B": 6, "C": 2, "D": 0, "E": 0, "ABSTAIN": 0})
        self.assertEqual((verdict["outcome"], verdict["elected"], verdict["needs"]), ("PASSED", ["B", "A"], "EACH"))
        approvals = [(t["option"], t["left"]["product"], t["right"]["product"]) for t in verdict["tests"][2:]]
        self.assertEqual(approvals, [("B", 12, 6), ("A", 8, 6), ("C", 4, 6), ("D", 0, 6), ("E", 0, 6)])

    def test_tie_at_the_last_seat(self) -> None:
        verdict = self.elect([(6, ["C", "A"]), (6, ["C", "B"])] + [(6, ["B", "A"])], 2)[1]
        self.assertEqual((verdict["outcome"], verdict["elected"], verdict["openSeats"], verdict["runOff"]), ("RUN_OFF", [], 2, ["A", "B", "C"]))
        verdict = self.elect([(4, ["C", "A"]), (2, ["C", "B"]), (2, ["B", "A"]), (1, ["C", "B"])], 2)[1]
        self.assertEqual((verdict["outcome"], verdict["elected"]), ("PASSED", ["C", "A"]))
        verdict = self.elect([(3, ["C", "A"]), (3, ["C", "B"]), (3, ["A", "B"]), (3, ["C", "D"])], 2)[1]  # C 9 of 12, A and B 6 of 12
        self.assertEqual((verdict["outcome"], verdict["elected"], verdict["openSeats"], verdict["byElection"]), ("BY_ELECTION", ["C"], 1, ["A", "B"]))
        verdict = self.elect([(4, ["C", "A"]), (4, ["C", "B"]), (4, ["A", "B"]), (3, ["C"])], 2)[1]
        self.assertEqual((verdict["outcome"], verdict["elected"], verdict["openSeats"], verdict["runOff"]), ("RUN_OFF", ["C"], 1, ["A", "B"]))

    def test_by_election(self) -> None:
        verdict = self.elect([(6, ["A"]), (3, ["B"]), (2, ["C"]), (2, ["D"])], 2, {"byElectionCandidatesPerSeat": 2})[1]
        self.assertEqual(verdict["outcome"], "BY_ELECTION")  # 2 · 6 = 12 is not more than 13: nobody is elected, both seats are open
        self.assertEqual((verdict["elected"], verdict["openSeats"], verdict["byElection"]), ([], 2, ["A", "B", "C", "D"]))
        verdict = self.elect([(8, ["A"]), (3, ["B"]), (2, ["C"]), (2, ["D"])], 2, {"byElectionCandidatesPerSeat": 2})[1]
        self.assertEqual((verdict["elected"], verdict["openSeats"], verdict["byElection"]), (["A"], 1, ["B", "C", "D"]))

    def test_run_off(self) -> None:
        verdict = self.elect([(5, ["B"]), (4, ["A"]), (1, ["ABSTAIN"])], 1, stage="RUN_OFF")[1]
        self.assertEqual((verdict["outcome"], verdict["elected"], verdict["variant"]), ("PASSED", ["B"], "RUN_OFF"))
        ranked = verdict["tests"][2]
        self.assertEqual((ranked["name"], ranked["option"], ranked["left"]["value"], ranked["right"]["value"]), ("RANKED_ABOVE", "B", 5, 4))
        tie = self.elect([(5, ["B"]), (5, ["A"])], 1, stage="RUN_OFF")[1]
        self.assertEqual((tie["outcome"], tie["runOff"], tie["openSeats"], tie["tests"][2]["holds"]), ("RUN_OFF", ["A", "B"], 1, False))

    def test_no_quorum_needs_all(self) -> None:
        verdict = self.elect([(1, ["A"]), (2, [])], 1)[1]
        self.assertEqual((verdict["outcome"], verdict["needs"], len(verdict["tests"])), ("NO_QUORUM", "ALL", 2))


# ---------------------------------------------------------------------------------------------------------------------
# Trust
# ---------------------------------------------------------------------------------------------------------------------


def small() -> Json:
    """A sealed record with something in most of its lists."""
    entries = [entry("r1", 8_950, voters=["p1", "p2"]), entry("r2", 100, 200), entry("r3", 70), entry("r4", 60)]
    ballots = [
        ballot("b1", "r1", "FOR", by="p1"), ballot("b2", "r2", "FOR", channel="PAPER", serial="12"),
        ballot("b3", "r3", "FOR", by="p9", proxyId="x1", channel="PAPER"), ballot("b4", "r4", "AGAINST", at=CLOSES),
    ]
    lists = {
        "issued": [{"serial": "12", "entryId": "r2", "unitId": None, "issuedAt": 900, "replacedAt": None}],
        "deliveries": [{"entryId": "r4", "way": "IN_PERSON", "at": 950}], "proxies": [proxy("x1", "r3", "p9")],
        "transfers": [{"entryId": "r2", "unitId": "r2-u1", "at": 1_900, "voters": ["p4"]}],
        "revocations": [], "waivers": [{"entryId": "r4", "kind": "GAVE_UP", "at": 990}], "silentClause": CLAUSE,
    }
    return sealed(record_of(entries, ballots, lists=lists))


def leaves(value: Any, path: Tuple[Any, ...] = ()) -> Iterator[Tuple[Tuple[Any, ...], Any]]:
    """Every number, text, truth value and null with the way to it."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if items is None:
        yield path, value
    else:
        for key, inner in items:
            yield from leaves(inner, (*path, key))


def changed(record: Json, path: Sequence[Any], value: Any) -> Json:
    """A copy of the record with one leaf changed."""
    made = copy.deepcopy(record)
    place = made
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return made


def other(value: Any) -> Any:
    """A value of the same kind that differs in one letter or number."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return ("0" if value[:1] != "0" else "1") + value[1:]
    return ""


class Tampering(unittest.TestCase):
    """Any change is refused."""

    def setUp(self) -> None:
        self.record = small()

    def test_untouched(self) -> None:
        result = run(self.record)
        self.assertEqual((result.status, result.findings), (0, []))
        self.assertEqual(self.record["declared"]["excluded"], [{"ballotId": "b4", "reason": "LATE"}])

    def test_every_leaf(self) -> None:
        for path, value in leaves(self.record):
            self.assertNotEqual(run(changed(self.record, path, other(value))).status, 0, path)

    def test_every_leaf_that_the_chain_or_the_count_covers_even_with_a_new_fingerprint(self) -> None:
        covered = [path for path, _ in leaves(self.record) if path[0] in ("chain", "declared") and path[:2] != ("declared", "materiality")]
        covered += [("poll", "text"), ("poll", "textHash"), ("poll", "opensAt"), ("poll", "closesAt"), ("roll", "heads"), ("roll", "areaCenti")]
        covered += [("ballots", n, "choices", 0) for n in range(4)] + [("ballots", n, name) for n in range(4) for name in ("id", "entryId")]
        covered += [("roll", "entries", 0, name) for name in ("id", "areaCenti")] + [("roll", "entries", 0, "units", 0, "areaCenti")]
        for path in covered:
            value = self.record
            for step in path:
                value = value[step]
            result = run(print_on(changed(self.record, path, other(value))))
            self.assertNotEqual(result.status, 0, path)
            self.assertTrue(result.findings[0].tell("en") and result.findings[0].tell("zh"))

    def test_checkpoints_are_what_the_lines_say(self) -> None:
        fewer = run(print_on(changed(self.record, ("chain", "checkpoints"), [])))
        self.assertEqual({f.where for f in fewer.findings}, {"chain.checkpoints"})
        last = self.record["chain"]["lines"][-1]
        more = [*self.record["chain"]["checkpoints"], {"seq": last["seq"], "hash": last["hash"], "at": 3_200}]
        self.assertNotEqual(run(print_on(changed(self.record, ("chain", "checkpoints"), more))).status, 0)

    def test_ballots_taken_away_or_added(self) -> None:
        fewer = changed(self.record, ("ballots",), self.record["ballots"][1:])
        self.assertIn("not_in_list", {f.key for f in run(print_on(fewer)).findings})
        more = changed(self.record, ("ballots",), [*self.record["ballots"], ballot("b5", "r4", "FOR")])
        self.assertIn("not_in_chain", {f.key for f in run(print_on(more)).findings})
        paper = changed(self.record, ("ballots", 1, "choices"), ["AGAINST"])
        self.assertIn("ballot_changed", {f.key for f in run(print_on(paper)).findings})

    def test_the_last_line_of_a_changed_ballot(self) -> None:
        record = record_of([entry("r1", 100)], [ballot("b1", "r1", "AGAINST")])
        made = sealed(record)
        first = ballot_line(ballot("b1", "r1", "FOR", at=1_400))
        lines = journal(made)
        good = print_on({**made, "chain": chained([*lines[:2], first, *lines[2:]])})
        bad = print_on({**made, "chain": chained([*lines, first])})
        self.assertEqual((run(good).status, [f.key for f in run(bad).findings]), (0, ["ballot_changed"]))

    def test_a_declared_number_is_named(self) -> None:
        made = changed(self.record, ("declared", "tally", "area", "counts", "FOR"), 1)
        self.assertEqual([f.where for f in run(print_on(made)).findings], ["declared.tally"])  # the chain says another one
        result = run(print_on({**made, "chain": chained(journal(made))}))
        self.assertEqual((result.status, [f.where for f in result.findings]), (1, ["declared.tally.area.counts.FOR"]))

    def test_a_correction_of_a_paper(self) -> None:
        before = ballot("b1", "r1", "FOR", channel="PAPER")
        made = sealed(record_of([entry("r1", 100)], [{**before, "choices": ["AGAINST"]}]))
        lines = [line for line in journal(made) if line[0] != "BallotCast"]
        correction = ("BallotCorrected", 2_600, {"pollId": "v1"}, {"ballotId": "b1", "to": {"choice": "AGAINST", "voidReason": None, "voidItemReason": None, "proxyId": None}})
        good = print_on({**made, "chain": chained([*lines[:2], ballot_line(before), correction, lines[2]])})
        bad = print_on({**made, "chain": chained([*lines[:2], ballot_line(before), lines[2]])})
        self.assertEqual((run(good).findings, [f.key for f in run(bad).findings]), ([], ["ballot_changed"]))

    def test_true_is_not_one(self) -> None:
        self.assertEqual(run(print_on(changed(self.record, ("declared", "tally", "present"), False))).status, 1)


class Reading(unittest.TestCase):
    """What is not a record."""

    def setUp(self) -> None:
        self.text = json.dumps(small(), ensure_ascii=False)

    def keys(self, text: str) -> List[str]:
        """What is found in a text that must be unreadable."""
        result = verify.verify_text(text)
        self.assertEqual(result.status, 2, text[:80])
        return [finding.key for finding in result.findings]

    def test_numbers(self) -> None:
        for number in ("1.0", "1e3", "-1", "-0", "NaN", "Infinity", str(2**53), "9" * 5000):
            self.assertEqual(self.keys(self.text.replace('"heads": 4', f'"heads": {number}')), ["bad_number"], number[:9])
        self.assertEqual(self.keys(self.text.replace('"version": 1', '"version": true', 1)), ["expected"])
        verify.read_json(str(2**53 - 1))

    def test_keys(self) -> None:
        self.assertEqual(self.keys(self.text.replace('"seats": 0', '"seats": 0, "seats": 0', 1)), ["duplicate_key"])
        self.assertEqual(self.keys(self.text.replace('"seats": 0', '"seats": 0, "chairs": 0', 1)), ["unknown"])
        self.assertEqual(self.keys(self.text.replace('"seats": 0, ', "", 1)), ["missing"])

    def test_other_texts(self) -> None:
        self.assertEqual(self.keys("{"), ["not_json"])
        self.assertEqual(self.keys("[]"), ["expected"])
        self.assertEqual(self.keys("[" * 200_000), ["too_deep"])
        self.assertEqual(self.keys(self.text.replace("sifang-count-record", "another")), ["expected"])
        self.assertEqual(self.keys(self.text.replace("电梯更换", "\\ud800")), ["not_text"])
        unknown = print_on(changed(json.loads(self.text), ("poll", "rule"), "DR8"))
        self.assertEqual([f.key for f in run(unknown).findings], ["rule_body"])

    def test_the_place_is_named(self) -> None:
        made = json.loads(self.text)
        del made["roll"]["entries"][2]["voters"]
        finding = run(made).findings[0]
        self.assertEqual(finding.tell("en"), 'roll.entries[2]: the field "voters" is missing')
        self.assertEqual(finding.tell("zh"), "roll.entries[2]: 缺少字段“voters”")

    def test_canonical_json(self) -> None:
        value = verify.read_json('{"\uff5e": 1, "\U0001f600": 2, "b": "\\u001F\\u007f\\/\\"\\\\\\b\\f\\n\\r\\t\u2028é", "a": [true, null, {}, []]}')
        written = '{"a":[true,null,{},[]],"b":"\\u001f\x7f/\\"\\\\\\b\\f\\n\\r\\t\u2028é","\U0001f600":2,"\uff5e":1}'
        self.assertEqual(verify.canonical(value), written)
        for depth in range(4):
            self.assertEqual("".join(verify.canonical_pieces(value, depth)), written)


class Command(unittest.TestCase):
    """The program as it is called."""

    def call(self, *arguments: str, text: str = "", **environment: str) -> Tuple[int, str, str]:
        """Status, output and errors; the record is read from standard input."""
        env = {**{key: value for key, value in os.environ.items() if key not in ("LANG", "LC_ALL")}, **environment}
        done = subprocess.run([sys.executable, str(HERE / "verify.py"), *arguments], input=text.encode(), capture_output=True, env=env, check=False)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_agrees(self) -> None:
        record = small()
        status, out, _ = self.call("-", text=json.dumps(record), LANG="en_US.UTF-8")
        self.assertEqual((status, out.splitlines()[-1]), (0, "Everything agrees 一致"))
        self.assertIn(record["fingerprint"], out)
        status, out, _ = self.call("-", text=json.dumps(record), LANG="C")
        self.assertEqual((status, out.splitlines()[-1]), (0, "一致"))
        self.assertIn("3 × 3 = 9 ≥ 2 × 4 = 8  成立", out)
        self.assertIn("3 × 93.20 = 279.60 ≥ 2 × 93.80 = 187.60  成立", out)

    def test_differs(self) -> None:
        made = changed(small(), ("declared", "verdict", "outcome"), "FAILED")
        status, out, _ = self.call("-", "--lang", "zh", text=json.dumps(print_on({**made, "chain": chained(journal(made))})))
        self.assertEqual((status, out.splitlines()[-2:]), (1, ["不一致：", '  declared.verdict.outcome: 声明为 "FAILED"，重算为 "PASSED"']))
        status, out, _ = self.call("-", text=json.dumps(changed(small(), ("matter", "title"), "x")))
        self.assertEqual((status, out.splitlines()[-1]), (1, "不一致"))

    def test_cannot_be_read(self) -> None:
        self.assertEqual(self.call("-", text="{}")[0], 2)
        self.assertEqual(self.call("no-such-file.json")[0], 2)
        self.assertEqual(self.call()[0], 2)

    def test_nothing_in_a_record_draws_lines(self) -> None:
        made = record_of([entry("r1", 100)], [ballot("b1", "r1", "FOR")], title="A\n一致\x1b[2J")
        _, out, _ = self.call("-", text=json.dumps(sealed(made)))
        self.assertNotIn("\x1b", out)
        self.assertEqual(out.splitlines().count("一致"), 1)

    def test_json_and_batch(self) -> None:
        record = small()
        status, out, err = self.call("-", "--json", text=json.dumps(record))
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(json.loads(out), {key: record["declared"][key] for key in ("tally", "verdict", "excluded")})
        bare = record_of([entry("r1", 100)], [ballot("b1", "r1", "FOR")])
        del bare["declared"]
        status, out, _ = self.call("--batch", "--count-only", text="\n".join([json.dumps(record), json.dumps(bare), "{}"]))
        results = [json.loads(line) for line in out.splitlines()]
        self.assertEqual((status, [one["status"] for one in results]), (2, [0, 0, 2]))
        self.assertEqual((results[0]["tally"], results[1]["verdict"]["outcome"]), (record["declared"]["tally"], "PASSED"))


if __name__ == "__main__":
    unittest.main()
