"""A host's program, for the type checker."""

from typing import Optional

import numpy as np
import pandas as pd
from numpy.typing import NDArray

import afterleaf
from afterleaf import AfterleafError, Engine, Outcomes, ids, messages


def phase_of(engine: Engine, hours: int) -> str:
    request = messages.AssessRequest(
        use=messages.UseHistory(
            status=ids.Status.STOPPED, last_use={"hours_ago": hours}),
        scales=[messages.ScaleResponse(scale=ids.Scale.SOWS, answers=[1, -1])])
    reply = engine.assess(request)
    tier: messages.Tier = reply.safety.tier
    if tier == messages.T3:
        return reply.safety.title
    for offer in reply.protocols:
        print(offer.protocol, offer.dose.minutes_from, list(offer.steps))
    return reply.phase.phase


def total_of(engine: Engine) -> Optional[int]:
    result: messages.ScaleResult = engine.score_scale(
        response={"scale": ids.Scale.PHQ9, "total": 12}, earlier_total=15)
    return result.total if result.HasField("total") else None


def texts(engine: Engine) -> list[str]:
    found = [engine.explain({"topic": "exercise"}).title,
             engine.crisis_contacts(region="US").contacts[0].value,
             engine.describe_pack().pack.digest,
             engine.screen_safety({}).safety.about,
             engine.assess_phase().phase.title]
    asked: bytes = engine.ask("assess", b"")
    return [*found, asked.hex(), str(afterleaf.to_dict(engine.assess({})))]


def load(folder: str) -> Engine:
    try:
        return Engine(afterleaf.read_pack(folder))
    except AfterleafError as error:
        for issue in error.issues:
            print(issue.code, issue.path, issue.message)
        raise


def people_in_t3(engine: Engine, table: pd.DataFrame) -> int:
    print(engine.columns["age"].unit, engine.columns.phases)
    made: pd.DataFrame = engine.assess_table(table, ignore=["id"], threads=2)
    return int((made["tier"] == "T3").sum())


def offered(engine: Engine, hours: NDArray[np.int16]) -> NDArray[np.bool_]:
    outcomes: Outcomes = engine.assess_columns({"last_use.hours": hours})
    tiers: NDArray[np.uint8] = outcomes.tier
    print(tiers.sum(), outcomes.counts("phase"), outcomes.names("tier"))
    return outcomes.has_protocol(ids.Protocol.EMERGENCY)
