"""One mistake on every marked line, for the type checker."""

from afterleaf import Engine, ids, messages

engine = Engine()
Engine("kratom")  # wrong
engine.assess(5)  # wrong
engine.assess(messages.Person())  # wrong
engine.diagnose({})  # wrong
engine.assess({}).phaze  # wrong
engine.assess({}).phase.day.bit_length().phase  # wrong
number: int = engine.score_scale({}).band  # wrong
messages.Person(age="29")  # wrong
messages.Person(agee=29)  # wrong
messages.Assesment  # wrong
ids.Scale.PHQ10  # wrong
engine.ask("assess", {})  # wrong
engine.assess_columns({"age": []}, peeple=3)  # wrong
engine.assess_columns({}, people=3).tiers  # wrong
engine.columns["age"].maximum  # wrong
