"""A message is shown in one line, and in a notebook as tables."""

import html.parser

from afterleaf import Engine, messages


def test_a_message_is_shown_in_one_line() -> None:
    person = messages.Person(age=29, sex="M", pregnant=False)
    assert repr(person) == "Person(age=29, sex='M', pregnant=False)"
    assert repr(messages.AssessRequest()) == "AssessRequest()"


def test_a_long_message_is_cut(engine: Engine) -> None:
    reply = engine.assess({})
    assert "\n" not in repr(reply) and len(repr(reply)) < 2000
    assert repr(reply).startswith("Assessment(phase=PhaseAssessment(phase='UN")
    assert "more]" in repr(reply) and "tier=T1" in repr(reply)


def test_printing_shows_every_field(engine: Engine) -> None:
    reply = engine.assess({})
    assert reply.notice in str(reply)
    assert len(str(reply)) > 10000


class Outline(html.parser.HTMLParser):
    """Checks that tags close, and collects what a screen reader needs."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.unscoped = 0

    def handle_starttag(self, tag: str, attrs) -> None:
        self.open.append(tag)
        self.tags.append(tag)
        names = dict(attrs)
        self.links += [names[name] for name in ("src", "href", "onclick")
                       if name in names]
        self.unscoped += tag == "th" and names.get("scope") not in ("row",
                                                                    "col")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def outline(message) -> Outline:
    shown = Outline()
    shown.feed(message._repr_html_())
    shown.close()
    assert shown.open == []
    return shown


def test_a_notebook_shows_a_whole_reply(engine: Engine) -> None:
    reply = engine.assess(screen={"present": ["chest_pain"]}, region="US")
    shown = outline(reply)
    assert reply.phase.title in shown.text
    for alert in reply.safety.alerts:
        assert alert.alert in shown.text and alert.message in shown.text
    assert "VERIFIED" in shown.text  # an enum by its name
    assert {"table", "details", "summary"} <= set(shown.tags)
    assert shown.unscoped == 0, "a header cell says what it heads"


def test_the_view_needs_nothing_from_outside(engine: Engine) -> None:
    shown = outline(engine.describe_pack())
    assert shown.links == [] and "script" not in shown.tags
    assert "url(" not in engine.assess({})._repr_html_()


def test_text_cannot_become_markup() -> None:
    request = messages.AssessRequest(
        locale="<script>alert(1)</script>", unknown=["<b>", '"&'],
        scales=[messages.ScaleResponse(scale="<img src=x>")])
    shown = outline(request)
    assert "script" not in shown.tags and "img" not in shown.tags
    assert "<script>alert(1)</script>" in shown.text
    assert '"&' in shown.text


def test_a_nested_message_is_shown_alike() -> None:
    assert repr(messages.LastUse(hours_ago=3)) == "LastUse(hours_ago=3)"
    assert "hours_ago" in outline(messages.LastUse(hours_ago=3)).text
